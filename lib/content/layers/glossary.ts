import { LOCALES } from '@/lib/domain/locale'
import { loadGlossary } from '../glossary/load-glossary'
import { readCoverage } from '../glossary/coverage'
import { findLatexPage } from '../glossary/latex-page'
import { prepareGlossary } from '../glossary/prepare-glossary'
import { flow } from '../glossary/rich-text'
import type { Layer } from '../layer'

/** The glossary: the report counts the paper's terms and notations that have their card. */
export const layers: readonly Layer[] = [
  {
    name: 'glossary',
    report({ root }) {
      const ids = new Set(loadGlossary(root).loaded.map(({ entry }) => entry.id))
      const { terms, symbols } = readCoverage(root).data
      const owed = [...Object.values(terms).map((id) => [id]), ...Object.values(symbols)]
      return {
        blocks: owed.filter((cards) => cards.every((id) => ids.has(id))).length,
        of: owed.length,
        terms: Object.keys(terms).length,
        notations: Object.keys(symbols).length,
        cards: ids.size,
      }
    },
    prepare: ({ root }) => ({
      'glossary.json': prepareGlossary(loadGlossary(root).loaded.map(({ entry }) => entry)),
      'latex.json': Object.fromEntries(LOCALES.map((locale) => [locale, flow(findLatexPage(root, locale)?.markdown ?? '', locale)])),
    }),
  },
]
