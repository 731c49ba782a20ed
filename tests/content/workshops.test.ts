import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findFormula } from '@/lib/domain/formulas/registry'
import { COMPASS } from '@/lib/domain/people/compass'
import { findWorkshop, WORKSHOPS } from '@/lib/domain/workshops'

const points = COMPASS.flatMap(({ points: all }) => all.map(({ id }) => id))

describe.each(WORKSHOPS)('the way to $page', ({ page, formulas, entries, doubts, points: own }) => {
  it('sets out from what exists', () => {
    for (const id of formulas) expect(findFormula(id), id).not.toBe(null)
    for (const id of entries) expect(existsSync(`content/glossary/terms/${id}.md`), id).toBe(true)
    for (const id of doubts) expect(existsSync(`content/doubts/${id}.md`), id).toBe(true)
    for (const id of own) expect(points, id).toContain(id)
  })

  it('is the only one from each of them', () => {
    for (const [from, ids] of [['formulas', formulas], ['entries', entries], ['doubts', doubts], ['points', own]] as const) {
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(findWorkshop(from, id)).toBe(page)
    }
  })
})

it('nothing else leads to a workshop', () => {
  expect(findWorkshop('formulas', 'R01')).toBe(null)
  expect(findWorkshop('entries', 'no-such-entry')).toBe(null)
})
