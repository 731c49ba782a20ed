import { normaliseTex } from '@/lib/domain/content/tex'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import type { Layer } from '../layer'
import type { PaperSources } from '../sources/paper-sources'
import { contentFormulas } from '../speech/content-formulas'
import type { PreparedSpeech } from '../speech/prepared-speech'
import { readVoice, readWording } from '../speech/read-wording'
import { spokenForms } from '../speech/spoken-forms'

/** How formulas are read aloud. The report counts formulas; `inOurWords` are those that speech-rule-engine is not asked for. */
export const layers: readonly Layer[] = LOCALES.map((locale) => ({
  name: `speech-${locale}`,
  async report(sources) {
    const texes = texesOf(sources)
    const voice = readVoice(sources.root, locale)
    const forms = await spokenForms(texes, voice, locale)
    const inOurWords = texes.filter((tex) => voice.speak(tex) !== null).length
    return { blocks: Object.keys(forms).length, of: texes.length, inOurWords }
  },
  ...(locale === 'it' && { prepare }),
}))

async function prepare(sources: PaperSources): Promise<{ 'speech.json': PreparedSpeech }> {
  const { root } = sources
  const forms = (locale: Locale) => spokenForms(texesOf(sources), readVoice(root, locale), locale)
  return {
    'speech.json': {
      wording: { it: readWording(root, 'it'), en: readWording(root, 'en') },
      forms: { it: await forms('it'), en: await forms('en') },
    },
  }
}

/** Distinct formulas, one of each that print alike. */
function texesOf(sources: PaperSources): string[] {
  return [...new Map(contentFormulas(sources).map(({ tex }) => [normaliseTex(tex), tex])).values()]
}
