import { readdirSync, readFileSync } from 'node:fs'
import { loadGlossary } from '@/lib/content/glossary/load-glossary'
import { parseMarkdown } from '@/lib/content/inline/markdown'
import { ownTexts } from '@/lib/content/own-texts'
import type { PaperSources } from '@/lib/content/sources/paper-sources'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import { wordsIn, wordsInTree, type PlacedWord } from './words-in'

/** A word of ours, and where it is read. */
export interface ReadWord extends PlacedWord {
  readonly file: string
  readonly locale: Locale
}

/** Every word that was written here for readers: both texts, what explains them, and the interface. */
export function readWords(sources: PaperSources): ReadWord[] {
  return [...inSentences(sources), ...inOwnTexts(sources), ...inHeads(sources.root), ...inInterface(sources.root), ...inDemos()]
}

function inSentences({ layers, tableWords }: PaperSources): ReadWord[] {
  const lines = LOCALES.flatMap((locale) =>
    layers[locale].blocks.flatMap(({ sentences }) => sentences.flatMap(({ nodes, file, line }) =>
      nodes.flatMap((node) => placed(wordsInTree({ type: 'root', children: [node] } as never, line), file, locale)),
    )),
  )
  const cells = Object.values(tableWords.data).flatMap((text) => markdown(text, tableWords.file, 'it'))
  return [...lines, ...cells]
}

function inOwnTexts(sources: PaperSources): ReadWord[] {
  return ownTexts(sources).flatMap(({ file, line, locale, tree }) => placed(wordsInTree(tree, line), file, locale))
}

/** The short texts at the head of the glossary's entries. */
function inHeads(root: string): ReadWord[] {
  return loadGlossary(root).loaded.flatMap(({ file, entry: { names, symbol } }) =>
    LOCALES.flatMap((locale) => {
      const ofSymbol = symbol === null ? [] : [symbol.convention, symbol.readAloud, ...symbol.otherWays.map(({ where }) => where)]
      return [names, ...ofSymbol].flatMap((text) => (text === null ? [] : markdown(text[locale], file, locale)))
    }),
  )
}

/** Strings that speak to a reader of the other language. */
const IN_THE_OTHER_LANGUAGE = /^otherLanguage|^twin$/

function inInterface(root: string): ReadWord[] {
  return LOCALES.flatMap((locale) => {
    const folder = `content/ui/${locale}`
    return readdirSync(`${root}/${folder}`).flatMap((name) => {
      const text = readFileSync(`${root}/${folder}/${name}`, 'utf8')
      return text.split('\n').flatMap((line, index) => {
        const [, key = '', value = ''] = /^\s*"([^"]*)": "(.*)",?$/.exec(line) ?? []
        const words = wordsIn(value.replaceAll(/\{\w+\}|\$[^$]*\$/g, ' '), index + 1, IN_THE_OTHER_LANGUAGE.test(key))
        return placed(words, `${folder}/${name}`, locale)
      })
    })
  })
}

/** Titles, claims and labels of the formulas that run. */
function inDemos(): ReadWord[] {
  return FORMULAS.flatMap((formula) => bilingual(formula).flatMap(([locale, text]) => markdown(text, `demo ${formula.id}`, locale)))
}

function bilingual(value: unknown): [Locale, string][] {
  if (typeof value !== 'object' || value === null) return []
  const texts = LOCALES.flatMap((locale): [Locale, string][] => {
    const text = (value as Partial<Record<Locale, unknown>>)[locale]
    return typeof text === 'string' ? [[locale, text]] : []
  })
  return texts.length > 0 ? texts : Object.values(value).flatMap(bilingual)
}

function markdown(text: string, file: string, locale: Locale): ReadWord[] {
  return placed(wordsInTree(parseMarkdown(text), 1), file, locale)
}

function placed(words: readonly PlacedWord[], file: string, locale: Locale): ReadWord[] {
  return words.map((word) => ({ ...word, file, locale }))
}
