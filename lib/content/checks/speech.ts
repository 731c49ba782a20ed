import { normaliseTex } from '@/lib/domain/content/tex'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import type { Check } from '../check'
import { ContentError, type Problem } from '../problem'
import { findRefusal, type PlacedFormula } from '../refused-formula'
import type { PaperSources } from '../sources/paper-sources'
import { contentFormulas } from '../speech/content-formulas'
import { readVoice, wordingFile } from '../speech/read-wording'
import { spokenForms } from '../speech/spoken-forms'

/** What no reading may hold: TeX that slipped through. */
const LEFTOVER = /[\\{}_^$&~]/

/** Every formula can be read aloud, in both languages, in words. */
export const check: Check = {
  name: 'speech',
  async run(sources) {
    const formulas = contentFormulas(sources)
    const problems = await Promise.all(LOCALES.map((locale) => inLanguage(sources, formulas, locale)))
    return problems.flat()
  },
}

async function inLanguage({ root }: PaperSources, formulas: readonly PlacedFormula[], locale: Locale): Promise<Problem[]> {
  try {
    const forms = await spokenForms(formulas.map(({ tex }) => tex), readVoice(root, locale), locale)
    const told = new Set<string>()
    return formulas.flatMap((formula) => {
      const complaint = complaintOf(formula, forms[normaliseTex(formula.tex)])
      if (complaint === null || told.has(complaint)) return []
      told.add(complaint)
      const remedy = `Give its signs words in ${wordingFile(locale)}, or the whole formula a reading of its own there.`
      return [{ file: formula.file, line: formula.line, message: `${complaint} (${locale})`, remedy }]
    })
  } catch (error) {
    if (error instanceof ContentError) return [...error.problems]
    throw error
  }
}

/** What cannot even be set is another check's to tell. */
function complaintOf(formula: PlacedFormula, spoken: string | undefined): string | null {
  if (spoken !== undefined) return LEFTOVER.test(spoken) ? `$${formula.tex}$ is read “${spoken}”` : null
  return findRefusal(formula).length > 0 ? null : `$${formula.tex}$ cannot be read aloud`
}
