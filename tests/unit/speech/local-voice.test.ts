import { describe, expect, it } from 'vitest'
import { findLocalVoice } from '@/lib/ui/formulas/local-voice'

function voice(lang: string, localService: boolean, standard = false): SpeechSynthesisVoice {
  return { lang, localService, default: standard, name: `${lang} ${localService}`, voiceURI: '' }
}

describe('the voice that reads a formula', () => {
  it('is of this machine and speaks the language', () => {
    const voices = [voice('it-IT', false), voice('en-US', true), voice('it_IT', true), voice('it-CH', true, true)]
    expect(findLocalVoice(voices, 'it')?.lang).toBe('it-CH')
    expect(findLocalVoice(voices, 'en')?.lang).toBe('en-US')
    expect(findLocalVoice(voices.slice(0, 3), 'it')?.lang).toBe('it_IT')
  })

  it('is none where only others, or other languages, are there', () => {
    expect(findLocalVoice([], 'it')).toBeNull()
    expect(findLocalVoice([voice('it-IT', false)], 'it')).toBeNull()
    expect(findLocalVoice([voice('ita', true), voice('en-GB', true)], 'it')).toBeNull()
  })
})
