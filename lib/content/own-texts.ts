import type { Root, RootContent } from 'mdast'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import { loadDoubts } from './doubts/load-doubts'
import { loadGlossary } from './glossary/load-glossary'
import { findLatexPage } from './glossary/latex-page'
import { parseMarkdown } from './inline/markdown'
import { NOTE_LAYERS } from './note-layers'
import { readNoteLayer } from './sources/note-layer'
import { PAPER_FOLDER } from './sources/paper-folder'
import type { PaperSources } from './sources/paper-sources'
import { readSentenceLayer } from './sources/sentence-layer'
import { readTranslatorNotes } from './translator-notes/read-notes'

/** A piece of our own prose: neither translation nor restatement, which keep the paper's formulas as printed. */
export interface OwnText {
  readonly file: string
  /** Line of the file on which the tree's line 1 stands. */
  readonly line: number
  readonly locale: Locale
  readonly tree: Root
}

const read = new WeakMap<PaperSources, readonly OwnText[]>()

/** All our own prose: glossary, answered doubts, the page on LaTeX, comments, the translator's notes, the retelling. Parsed once per reading of the sources. */
export function ownTexts(sources: PaperSources): readonly OwnText[] {
  const known = read.get(sources)
  if (known) return known
  const { root } = sources
  const texts = [...glossaryTexts(root), ...doubtTexts(root), ...latexTexts(root), ...noteTexts(root), ...retoldTexts(root)]
  read.set(sources, texts)
  return texts
}

function glossaryTexts(root: string): OwnText[] {
  return loadGlossary(root).loaded.flatMap(({ file, source, entry }) =>
    LOCALES.flatMap((locale) => {
      const { plain, more, example } = entry.text[locale]
      return pieces(file, source, locale, [plain, more, example])
    }),
  )
}

function doubtTexts(root: string): OwnText[] {
  return loadDoubts(root).read.flatMap(({ file, source, value }) =>
    LOCALES.flatMap((locale) => {
      const { question, short, more, commonError } = value.text[locale]
      return pieces(file, source, locale, [question, short, more, commonError])
    }),
  )
}

function latexTexts(root: string): OwnText[] {
  return LOCALES.flatMap((locale) => {
    const page = findLatexPage(root, locale)
    return page ? [{ file: page.file, line: 1, locale, tree: parseMarkdown(page.markdown) }] : []
  })
}

function noteTexts(root: string): OwnText[] {
  const read = [
    ...NOTE_LAYERS.map(({ folder, locale }) => ({ locale, notes: readNoteLayer(root, folder).notes })),
    ...LOCALES.map((locale) => ({ locale, notes: readTranslatorNotes(root, locale).notes })),
  ]
  return read.flatMap(({ locale, notes }) => notes.map(({ file, bodyLine, tree }) => ({ file, line: bodyLine, locale, tree })))
}

function retoldTexts(root: string): OwnText[] {
  return LOCALES.flatMap((locale) =>
    readSentenceLayer(root, locale, `${PAPER_FOLDER}/retelling/${locale}`).layer.blocks.flatMap(({ sentences }) =>
      sentences.map(({ file, line, nodes }) => ({ file, line, locale, tree: { type: 'root' as const, children: [...nodes] as RootContent[] } })),
    ),
  )
}

function pieces(file: string, source: string, locale: Locale, texts: readonly string[]): OwnText[] {
  return texts.filter(Boolean).map((text) => ({ file, line: lineOf(source, text), locale, tree: parseMarkdown(text) }))
}

function lineOf(source: string, text: string): number {
  const at = source.indexOf(text.split('\n')[0] ?? text)
  return at < 0 ? 1 : source.slice(0, at).split('\n').length
}
