import type { Layer } from '../layer'
import { prepareTranslatorNotes } from '../translator-notes/prepare-notes'
import { readTranslatorNotes } from '../translator-notes/read-notes'

/** Why the translation says it so. The report counts the choices that are explained in both languages. */
export const layers: readonly Layer[] = [
  {
    name: 'translator-notes',
    report(sources) {
      const ids = (['it', 'en'] as const).flatMap((locale) => readTranslatorNotes(sources.root, locale).notes.map(({ id }) => id))
      return { blocks: prepareTranslatorNotes(sources).length, of: new Set(ids).size }
    },
    prepare: (sources) => ({ 'translator-notes.json': prepareTranslatorNotes(sources) }),
  },
]
