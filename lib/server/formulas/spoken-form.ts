import 'server-only'
import { loadPrepared } from '@/lib/content/load'
import type { PreparedSpeech } from '@/lib/content/speech/prepared-speech'
import { normaliseTex } from '@/lib/domain/content/tex'
import type { Locale } from '@/lib/domain/locale'
import { formulaVoice, type FormulaVoice } from '@/lib/domain/speech/speak-tex'
import { speakInThread } from './speak-in-thread'

const voices = new Map<Locale, FormulaVoice>()

/**
 * How a formula is read: from the content's table, in our own words, or by speech-rule-engine, which
 * works outside the main thread because its time is nobody's to bound. Null where none can.
 */
export async function spokenForm(tex: string, locale: Locale): Promise<string | null> {
  const { forms, wording } = loadPrepared<PreparedSpeech>('speech.json')
  const key = normaliseTex(tex)
  const known = Object.hasOwn(forms[locale], key) ? forms[locale][key] : undefined
  if (known !== undefined) return known
  const voice = voices.get(locale) ?? formulaVoice(wording[locale], locale)
  voices.set(locale, voice)
  return voice.speak(tex) ?? (await speakInThread(tex, locale))
}
