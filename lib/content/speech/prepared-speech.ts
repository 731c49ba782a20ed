import type { Locale } from '@/lib/domain/locale'
import type { Wording } from '@/lib/domain/speech/wording'
import type { SpokenForms } from './spoken-forms'

/** `speech.json`: how formulas are read, those of the content and the wording for any other. */
export interface PreparedSpeech {
  readonly wording: Readonly<Record<Locale, Wording>>
  readonly forms: Readonly<Record<Locale, SpokenForms>>
}
