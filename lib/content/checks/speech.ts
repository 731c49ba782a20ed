import { normaliseTex } from '@/lib/domain/content/tex'
import { LOCALES } from '@/lib/domain/locale'
import type { Check } from '../check'
import { ContentError, type Problem } from '../problem'
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
    const problems: Problem[] = []
    for (const locale of LOCALES) {
      try {
        const forms = await spokenForms(formulas.map(({ tex }) => tex), readVoice(sources.root, locale), locale)
        const told = new Set<string>()
        for (const { tex, file, line } of formulas) {
          const spoken = forms[normaliseTex(tex)]
          const message = spoken === undefined ? `$${tex}$ cannot be read aloud (${locale})` : LEFTOVER.test(spoken) ? `$${tex}$ is read “${spoken}” (${locale})` : null
          if (message === null || told.has(message)) continue
          told.add(message)
          problems.push({ file, line, message, remedy: `Give its signs words in ${wordingFile(locale)}, or the whole formula a reading of its own there.` })
        }
      } catch (error) {
        if (!(error instanceof ContentError)) throw error
        problems.push(...error.problems)
      }
    }
    return problems
  },
}
