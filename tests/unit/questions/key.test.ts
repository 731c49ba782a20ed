import fc from 'fast-check'
import { expect, it } from 'vitest'
import { id } from '@/lib/server/doubts/shapes'
import { newKey } from '@/lib/ui/doubts/draft'

const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 })

it('the name of an attempt is a UUID of version 7, and later ones come later', () => {
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      const keys = [newKey(one), newKey(other)] as const
      for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      for (const key of keys) expect(id.safeParse(key).success).toBe(true)
      expect(parseInt(keys[0].replaceAll('-', '').slice(0, 12), 16)).toBe(one)
      if (one < other) expect(keys[0] < keys[1]).toBe(true)
    }),
  )
  expect(new Set(Array.from({ length: 1_000 }, () => newKey(0))).size).toBe(1_000)
})
