import { expect, test } from 'vitest'
import { findHeadRoles, type ProbeMaps } from '@/lib/domain/parallel-grammar/head-roles'
import { IN_ENGLISH, IN_ITALIAN, probePairs } from '@/lib/domain/parallel-grammar/probes'

/** One layer of two heads on one sentence: the first looks evenly, the second where `target` says. */
function maps(size: number, target: (query: number) => number): ProbeMaps {
  const even = new Array<number>(size * size).fill(1 / size)
  const sharp = Array.from({ length: size * size }, (_, i) => (i % size === target(Math.floor(i / size)) ? 1 : 0))
  return { shape: [1, 2, size, size], layers: [[...even, ...sharp]] }
}

test('a head that looks where a job asks is found, before one that looks evenly', () => {
  const swapped: Readonly<Record<number, number>> = { [IN_ITALIAN.noun]: IN_ENGLISH.noun, [IN_ITALIAN.adjective]: IN_ENGLISH.adjective }
  const roles = findHeadRoles({
    cross: maps(5, (query) => swapped[query] ?? query),
    encoder: maps(5, () => IN_ENGLISH.noun),
    decoder: maps(5, () => IN_ITALIAN.noun + 1),
  })
  const first = (role: string) => roles.find((one) => one.role === role)!
  for (const role of ['reordering', 'agreement-within', 'agreement-before']) expect(first(role)).toMatchObject({ head: 1, share: 1 })
  expect(roles.filter(({ role }) => role === 'reordering')[1]).toMatchObject({ head: 0, share: expect.closeTo(0.2, 9) as number, evenly: 0.2 })
  // From the places that foretell adjective and verb a decoder sees three and four words.
  expect(first('agreement-within').evenly).toBeCloseTo((1 / 3 + 1 / 4) / 2, 9)
})

test('probes are all built alike, in both languages', () => {
  for (const { english, italian } of probePairs()) {
    expect([english.length, italian.length]).toEqual([4, 4])
    expect(english[0]).toBe('the')
  }
  expect(new Set(probePairs().map(({ english }) => english.join(' '))).size).toBeGreaterThan(100)
})
