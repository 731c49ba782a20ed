import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { FormulaStrings } from '@/lib/i18n/formulas'
import { findLocalVoice } from './local-voice'

interface Props {
  readonly text: string
  readonly locale: Locale
  readonly strings: FormulaStrings
}

/** Reads the formula with a voice of this machine; where it has none for the language there is no button. */
export function ByEar({ text, locale, strings }: Props) {
  const voice = useLocalVoice(locale)
  const [speaking, setSpeaking] = useState(false)

  useEffect(() => () => window.speechSynthesis?.cancel(), [text])

  if (voice === null) return null
  const toggle = () => {
    window.speechSynthesis.cancel()
    if (speaking) return setSpeaking(false)
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.onend = utterance.onerror = () => setSpeaking(false)
    setSpeaking(true)
    window.speechSynthesis.speak(utterance)
  }
  return (
    <button type="button" className="word opens" aria-pressed={speaking} onClick={toggle}>
      {speaking ? strings.stop : strings.listen}
    </button>
  )
}

/** Browsers learn of their voices late, and say so by an event. */
function useLocalVoice(locale: Locale): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null)
  useEffect(() => {
    const synthesis = window.speechSynthesis as SpeechSynthesis | undefined
    if (synthesis === undefined) return
    const look = () => setVoice(findLocalVoice(synthesis.getVoices(), locale))
    look()
    synthesis.addEventListener('voiceschanged', look)
    return () => synthesis.removeEventListener('voiceschanged', look)
  }, [locale])
  return voice
}
