import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  parsePreferences,
  PREFERENCE_VALUES,
  serializePreferences,
  type Preferences,
} from '@/lib/domain/preferences'

const preferences = fc.record(
  Object.fromEntries(Object.entries(PREFERENCE_VALUES).map(([name, values]) => [name, fc.constantFrom(...values)])),
) as unknown as fc.Arbitrary<Preferences>

describe('preferences', () => {
  it('come back from the cookie as they went', () => {
    fc.assert(
      fc.property(preferences, (given) => {
        expect(parsePreferences(serializePreferences(given))).toEqual(given)
      }),
    )
  })

  it('are always whole and allowed, whatever the cookie holds', () => {
    const defaults = parsePreferences(undefined)
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parsePreferences(text)
        expect(Object.keys(read)).toEqual(Object.keys(defaults))
        for (const [name, values] of Object.entries(PREFERENCE_VALUES)) {
          expect(values).toContain(read[name as keyof Preferences])
        }
      }),
    )
  })

  it('take no room at their defaults: 16 points, both columns, as the system', () => {
    expect(serializePreferences(parsePreferences(''))).toBe('')
    expect(parsePreferences('')).toMatchObject({ size: 16, columns: 'both', theme: 'auto', pace: 'page' })
  })
})
