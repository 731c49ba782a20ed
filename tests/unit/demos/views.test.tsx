import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { numberWriter } from '@/lib/domain/formulas/demo/number-text'
import { LOCALES } from '@/lib/domain/locale'
import { DEMO_STRINGS } from '@/lib/i18n/demo-strings'
import { demoContext, DemoProvider } from '@/lib/ui/demos/demo-context'
import { DemoSheet } from '@/lib/ui/demos/demo-sheet'
import { plotScale } from '@/lib/ui/demos/plot-scale'
import DemoLayer from '@/lib/ui/demos/demo-layer'

describe.each(LOCALES)('views in %s', (locale) => {
  test.each(FORMULAS.map(({ id }) => id))('%s is drawn with heads, claims and no broken formula', async (id) => {
    const demo = await loadDemo(id)
    const state = initialState(demo.fields, locale)
    const write = numberWriter(locale)
    const prepared = demo.kind === 'tensor' ? demo.prepare(state) : null
    const sheet = demo.kind === 'tensor'
      ? demo.present({ state, prepared: prepared!, named: demo.reference(prepared!), write })
      : demo.present(state, write)
    const html = renderToStaticMarkup(
      <DemoProvider value={demoContext(locale)}>
        <DemoSheet demo={demo} sheet={sheet} state={state} backend="auto" onEdit={() => {}} />
      </DemoProvider>,
    )
    expect(html).not.toContain('katex-error')
    expect(html).toContain('scope="row"')
    for (const claim of sheet.claims) expect(html).toContain(`data-verdict="${claim.verdict}"`)
    expect(html).not.toMatch(/undefined|NaN|\[object/)
  })
})

test('an unknown formula is said, not thrown', () => {
  const html = renderToStaticMarkup(<DemoLayer locale="en" formulaId="R99" initialState="v1.x" onClose={() => {}} />)
  expect(html).toContain('No formula is called R99.')
})

test('both languages have the same strings', () => {
  const keys = (value: object): string[] => Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'object' ? keys(inner).map((one) => `${key}.${one}`) : [key]))
  expect(keys(DEMO_STRINGS.en)).toEqual(keys(DEMO_STRINGS.it))
  for (const strings of Object.values(DEMO_STRINGS)) expect(JSON.stringify(strings)).not.toContain('""')
})

test('a scale places its ends at its ends, also for constant and empty values', () => {
  const { place, ticks } = plotScale([0, 10], 100, 200, false)
  expect([place(0), place(10)]).toEqual([100, 200])
  expect(ticks).toEqual([0, 2, 4, 6, 8, 10])
  expect(plotScale([1, 1e4], 0, 4, true).ticks.map((tick) => Math.log10(tick))).toEqual([0, 1, 2, 3, 4])
  expect(Number.isFinite(plotScale([3, 3], 0, 1, false).place(3))).toBe(true)
  expect(Number.isFinite(plotScale([], 0, 1, false).place(0))).toBe(true)
})
