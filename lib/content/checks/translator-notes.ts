import { LOCALES, type Locale } from '@/lib/domain/locale'
import type { Check } from '../check'
import { brokenIn } from '../broken-note'
import type { Problem } from '../problem'
import type { Note } from '../sources/note-layer'
import type { PaperSources } from '../sources/paper-sources'
import { readTermbase } from '../sources/termbase'
import { readTranslatorNotes, translatorNotesFile } from '../translator-notes/read-notes'

/** Each note explains one term of the termbase, or one title, once, in both languages. */
export const check: Check = {
  name: 'translator-notes',
  run(sources) {
    const read = { it: readTranslatorNotes(sources.root, 'it'), en: readTranslatorNotes(sources.root, 'en') }
    const terms = new Set(readTermbase(sources.root).data.map(({ id }) => id))
    return LOCALES.flatMap((locale) => {
      const { notes, problems } = read[locale]
      const twins = read[locale === 'it' ? 'en' : 'it'].notes
      return [
        ...problems,
        ...notes.flatMap((note) => brokenIn(note, sources.facts.byId)),
        ...notes.flatMap((note, index) => misplaced(note, notes.slice(0, index), isExplained(note.id, terms, sources))),
        ...twins.filter(({ id }) => !notes.some((note) => note.id === id)).map(({ id }) => missing(id, locale)),
      ]
    })
  },
}

function isExplained(id: string, terms: ReadonlySet<string>, { facts }: PaperSources): boolean {
  return terms.has(id) || facts.byId.get(id)?.sentences === 0
}

function misplaced({ id, file, line }: Note, before: readonly Note[], known: boolean): Problem[] {
  if (!known) return [{ file, line, message: `${id} is no term of the termbase`, remedy: 'Use an id of termbase.json, or of a title or heading.' }]
  if (before.some((other) => other.id === id)) return [{ file, line, message: `${id} is written twice`, remedy: 'Make one of the two.' }]
  return []
}

function missing(id: string, locale: Locale): Problem {
  return { file: translatorNotesFile(locale), line: 1, message: `the note on ${id} is missing`, remedy: `Add ::note{#${id}} and its text, as in the other language.` }
}
