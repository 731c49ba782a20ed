import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TranslatorFacts } from '@/lib/domain/parallel-grammar/told'
import { LOCALES } from '@/lib/domain/locale'
import { flow } from '../glossary/rich-text'
import type { Layer } from '../layer'

const FOLDER = 'content/translator'

/** The trained translator: figures and log as training wrote them, and its card in both languages; the report counts the cards. */
export const layers: readonly Layer[] = [
  {
    name: 'translator',
    report: ({ root }) => ({ blocks: LOCALES.filter((locale) => existsSync(join(root, FOLDER, `card.${locale}.md`))).length, of: LOCALES.length }),
    prepare: ({ root }) => {
      const folder = join(root, FOLDER)
      // A root without it, as the tests have, has no translator to tell of.
      if (!existsSync(folder)) return {}
      const read = <T>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
      const facts = {
        results: read<TranslatorFacts['results']>('results.json'),
        log: read<TranslatorFacts['log']>('log.json'),
        ablations: read<TranslatorFacts['ablations']>('ablations.json'),
      }
      const told = (locale: (typeof LOCALES)[number]): TranslatorFacts => ({ ...facts, card: flow(readFileSync(join(folder, `card.${locale}.md`), 'utf8'), locale) })
      return { 'translator.json': Object.fromEntries(LOCALES.map((locale) => [locale, told(locale)])) }
    },
  },
]
