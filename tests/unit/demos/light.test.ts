import { describe, expect, it } from 'vitest'
import { makeLight } from '@/lib/ui/demos/light'

describe('the lit part of a formula', () => {
  it('follows the pointer as it moves, and the focus while the pointer rests', () => {
    const light = makeLight()
    const seen: (string | null)[] = []
    light.subscribe(() => seen.push(light.lit()))
    light.point('scores')
    light.point('scores')
    light.hold('Q')
    // What is scrolled to takes the table from under the pointer.
    light.point(null)
    expect(light.lit()).toBe('Q')
    light.point('V')
    light.point(null)
    light.hold(null)
    expect(seen).toEqual(['scores', 'Q', 'V', 'Q', null])
  })
})
