import type { Locale } from '@/lib/domain/locale'

/** A voice of this machine that speaks the language, or null: a voice elsewhere would be sent what is read. */
export function findLocalVoice(voices: readonly SpeechSynthesisVoice[], locale: Locale): SpeechSynthesisVoice | null {
  const speaking = voices.filter(({ localService, lang }) => localService && new RegExp(`^${locale}(?:[-_]|$)`, 'i').test(lang))
  return speaking.find((voice) => voice.default) ?? speaking[0] ?? null
}
