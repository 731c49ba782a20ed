import { normaliseTex } from '@/lib/domain/content/tex'
import type { Locale } from '@/lib/domain/locale'
import type { FormulaVoice } from '@/lib/domain/speech/speak-tex'
import { speakByRules } from './speak-by-rules'

/** Readings by normalised TeX. */
export type SpokenForms = Readonly<Record<string, string>>

/**
 * How each formula is read in one language: in our own words, and by speech-rule-engine where they do not reach.
 * A formula that neither can read is left out.
 */
export async function spokenForms(texes: Iterable<string>, voice: FormulaVoice, locale: Locale): Promise<SpokenForms> {
  const forms: Record<string, string> = {}
  for (const tex of texes) {
    const key = normaliseTex(tex)
    if (Object.hasOwn(forms, key)) continue
    const spoken = voice.speak(tex) ?? (await speakByRules(tex, locale).catch(() => ''))
    if (spoken !== '') forms[key] = spoken
  }
  return forms
}
