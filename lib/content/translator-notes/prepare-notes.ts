import type { PreparedTranslatorNote } from '@/lib/domain/paper/translator-note'
import { loadGlossary, type LoadedEntry } from '../glossary/load-glossary'
import { line } from '../glossary/rich-text'
import { flowHtml } from '../inline/flow-html'
import { inlineHtml } from '../inline/inline-html'
import { typeset } from '../inline/typeset'
import type { PaperSources } from '../sources/paper-sources'
import { readTermbase, readTermsByBlock, type Term } from '../sources/termbase'
import { readTranslatorNotes } from './read-notes'

/** The translator's notes that stand in both languages. @throws Error with KaTeX's words where a formula cannot be set */
export function prepareTranslatorNotes(sources: PaperSources): PreparedTranslatorNote[] {
  const { root, facts } = sources
  const english = new Map(readTranslatorNotes(root, 'en').notes.map((note) => [note.id, note]))
  const terms = new Map(readTermbase(root).data.map((term) => [term.id, term]))
  const byBlock = readTermsByBlock(root).data
  const cards = loadGlossary(root).loaded
  return readTranslatorNotes(root, 'it').notes.flatMap(({ id, tree }): PreparedTranslatorNote[] => {
    const twin = english.get(id)
    const named = namesOf(id, terms.get(id), sources)
    if (!twin || !named) return []
    const block = facts.blocks.find((one) => one.id === id || byBlock[one.id]?.includes(id))
    const html = { it: flowHtml(tree, { locale: 'it' }), en: flowHtml(twin.tree, { locale: 'en' }) }
    return [{ id, ...named, block: block?.id ?? null, cards: cardsOf(id, cards), html }]
  })
}

/** What is rendered and how: a term of the termbase, or a title. */
function namesOf(id: string, term: Term | undefined, { layers }: PaperSources): { original: string; translation: string } | null {
  if (term) return { original: line(term.en[0] ?? id, 'en'), translation: line(term.it, 'it') }
  const [original, translation] = (['en', 'it'] as const).map((locale) => {
    const only = layers[locale].byId.get(id)?.sentences[0]
    return only && inlineHtml(typeset(only.nodes, { locale }))
  })
  return original && translation ? { original, translation } : null
}

function cardsOf(id: string, cards: readonly LoadedEntry[]): string[] {
  return cards.filter(({ entry, terms }) => entry.id === id || terms.includes(id)).map(({ entry }) => entry.id)
}
