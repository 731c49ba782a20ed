import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { FORMULAS, type FormulaId } from '@/lib/domain/formulas/registry'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { numberWriter } from '@/lib/domain/formulas/demo/number-text'
import { decodeState, encodeState, LONGEST_LINK } from '@/lib/domain/formulas/demo/state-link'
import type { Demo } from '@/lib/domain/formulas/demo/demo'
import type { AnyState } from '@/lib/domain/formulas/demo/fields'
import type { Item, Sheet } from '@/lib/domain/formulas/demo/sheet'
import { LOCALES, type Locale } from '@/lib/domain/locale'

/** The demo's sheet from the float64 reference: no backend is needed to see what is said. */
function sheetOf(demo: Demo, state: AnyState, locale: Locale): Sheet {
  const write = numberWriter(locale)
  if (demo.kind === 'arithmetic') return demo.present(state, write)
  const prepared = demo.prepare(state)
  return demo.present({ state, prepared, named: demo.reference(prepared), write })
}

function expectTex(tex: string, partIds: readonly string[]): void {
  katex.renderToString(tex, { throwOnError: true, trust: true, strict: false, macros: { '\\part': '\\htmlData{part=#1}{#2}' } })
  for (const [, id] of tex.matchAll(/\\part\{(\w+)\}/g)) expect(partIds).toContain(id)
  expect(tex).not.toMatch(/NaN|undefined|null|\[object/)
}

function itemsOf(sheet: Sheet): Item[] {
  return [...sheet.steps, ...(sheet.backward ?? [])].flatMap((step) => [...step.items])
}

const ALL: readonly (readonly [FormulaId, 'tensor' | 'arithmetic'])[] = [['R00', 'tensor'], ...FORMULAS.map(({ id, kind }) => [id, kind] as const)]

describe.each(ALL)('%s', (id, kind) => {
  test('is of the kind announced and its first state is in order', async () => {
    const demo = await loadDemo(id)
    expect(demo.id).toBe(id)
    expect(demo.kind).toBe(kind)
    expect(demo.look.length).toBeGreaterThan(0)
  })

  test.each(LOCALES)('has its faces, steps and claims in %s', async (locale) => {
    const demo = await loadDemo(id)
    const state = initialState(demo.fields, locale)
    expect(demo.check?.(state) ?? null).toBeNull()
    const sheet = sheetOf(demo, state, locale)
    const parts = demo.parts.map((part) => part.id)
    for (const tex of [demo.symbolsTex, sheet.numbersTex, sheet.shapesTex, ...demo.parts.map((part) => part.tex)]) expectTex(tex, parts)
    expect(sheet.steps.length).toBeGreaterThan(0)
    expect(sheet.claims.length).toBeGreaterThan(0)
    for (const claim of sheet.claims) {
      expect(claim.verdict, claim.statement[locale]).not.toBe('fails')
      expect(claim.computed).not.toMatch(/NaN|undefined|null|indefinito/)
      // A verdict about the paper's figure stands beside that figure.
      if (claim.verdict === 'agrees' || claim.verdict === 'differs') expect(claim.paper).not.toBeNull()
    }
    for (const item of itemsOf(sheet)) {
      if (item.kind === 'line') expectTex(item.tex, parts)
      if (item.kind === 'matrix') {
        expect(item.data.length).toBe(item.rows * item.cols)
        if (item.part) expect(parts).toContain(item.part)
        expectTex(item.symbolTex, [])
        if (item.cell) expectTex(item.cell(item.rows - 1, item.cols - 1), [])
        if (item.editable) expect(demo.fields[item.editable]?.kind).toBe('cells')
      }
      if (item.kind === 'table') for (const row of item.rows) expect(row.length).toBe(item.head.length)
    }
  })

  test('numbers are written in the reader’s language', async () => {
    const demo = await loadDemo(id)
    const text = JSON.stringify(sheetOf(demo, initialState(demo.fields, 'it'), 'it'), (key, value: unknown) =>
      key === 'en' || key === 'data' || key === 'points' || typeof value === 'number' ? undefined : value,
    )
    // A point between digits is a group of thousands in Italian; decimals take a comma.
    for (const [found, after] of text.matchAll(/\d\.(\d+)/g)) expect(after!.length % 3, `${found} in ${id}`).toBe(0)
  })

  test('its state survives a link', async () => {
    const demo = await loadDemo(id)
    for (const locale of LOCALES) {
      const state = initialState(demo.fields, locale)
      const { encoded, leftOut } = encodeState(demo.fields, state)
      expect(encoded.length).toBeLessThanOrEqual(LONGEST_LINK)
      expect(leftOut).toEqual([])
      // Read by a page in the other language: the link, not the default, decides.
      expect(decodeState(demo.fields, encoded, locale === 'it' ? 'en' : 'it')).toEqual({ state, problems: [], broken: false })
    }
  })
})
