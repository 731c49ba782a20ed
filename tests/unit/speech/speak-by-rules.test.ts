import { describe, expect, it } from 'vitest'
import { speakByRules } from '@/lib/content/speech/speak-by-rules'
import { spokenForms } from '@/lib/content/speech/spoken-forms'
import { VOICES } from './voices'

const UNKNOWN = 'a \\equiv \\mathrm{softmax}'

describe('speech-rule-engine, for what our own words do not reach', () => {
  it('reads it in both languages, one after the other, upright words whole', async () => {
    expect(VOICES.it.speak(UNKNOWN)).toBeNull()
    expect(await speakByRules(UNKNOWN, 'it')).toMatch(/softmax/)
    expect(await speakByRules('\\frac{a}{b}', 'it')).toMatch(/numeratore a e denominatore b|a fratto b/)
    expect(await speakByRules('\\frac{a}{b}', 'en')).toMatch(/a over b|numerator a and denominator b/)
  })

  it('keeps languages apart when both are asked at once', async () => {
    const alone = [await speakByRules(UNKNOWN, 'it'), await speakByRules(UNKNOWN, 'en')]
    expect(alone[0]).not.toBe(alone[1])
    expect(await Promise.all([speakByRules(UNKNOWN, 'it'), speakByRules(UNKNOWN, 'en')])).toEqual(alone)
  })

  it('leaves our own words their place, and leaves out what nobody reads', async () => {
    const forms = await spokenForms(['K^T', 'K ^{T}', UNKNOWN, '\\nosuchcommand'], VOICES.en, 'en')
    expect(Object.keys(forms)).toHaveLength(2)
    expect(forms['K^T']).toBe('K transpose')
  })
})
