import { expect, it } from 'vitest'
import { loadPaper } from '@/lib/content/load'
import { COMPASS } from '@/lib/domain/people/compass'
import { findFormula } from '@/lib/domain/formulas/registry'
import { PEOPLE_STRINGS } from '@/lib/i18n/people'

it('leads from five themes, each point with a name in both languages, to passages and formulas that there are', () => {
  const blocks = new Set(loadPaper().blocks.map(({ id }) => id))
  expect(COMPASS).toHaveLength(5)
  const points = COMPASS.flatMap((theme) => theme.points)
  expect(new Set(points.map(({ id }) => id)).size).toBe(points.length)
  for (const theme of COMPASS) for (const strings of Object.values(PEOPLE_STRINGS)) expect(strings).toHaveProperty(`theme_${theme.id}`)
  for (const point of points) {
    for (const strings of Object.values(PEOPLE_STRINGS)) expect(strings).toHaveProperty(`point_${point.id}`)
    expect(point.blocks.length, point.id).toBeGreaterThan(0)
    for (const block of point.blocks) expect(blocks, point.id).toContain(block)
    for (const formula of point.formulas) expect(findFormula(formula), `${point.id}: ${formula}`).not.toBeNull()
  }
})
