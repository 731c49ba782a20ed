import { describe, expect, test } from 'vitest'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { numberWriter } from '@/lib/domain/formulas/demo/number-text'
import type { MatrixItem } from '@/lib/domain/formulas/demo/sheet'

/** Every table of a demo, the gradients' too, from the float64 reference, in English: its numbers can be read back. */
async function matricesOf(id: (typeof FORMULAS)[number]['id']): Promise<MatrixItem[]> {
  const demo = await loadDemo(id)
  const first = initialState(demo.fields, 'en')
  const state = 'gradients' in demo.fields ? { ...first, gradients: true } : first
  const write = numberWriter('en')
  if (demo.kind === 'arithmetic') return []
  const prepared = demo.prepare(state)
  const sheet = demo.present({ state, prepared, named: demo.reference(prepared), write })
  return [...sheet.steps, ...(sheet.backward ?? [])].flatMap((step) => step.items.filter((item) => item.kind === 'matrix'))
}

/** The number after the last sign of equality: `… = -1{.}7 \cdot 10^{-4}`. */
function resultOf(tex: string): number {
  const end = tex.slice(tex.lastIndexOf('=') + 1)
  const [, figures = '', power = '0'] = /^\s*(-?[\d{},.]+)(?:\s*\\(?:cdot|times)\s*10\^\{(-?\d+)\})?\s*$/.exec(end) ?? []
  return Number(figures.replaceAll('{,}', '').replaceAll('{.}', '.')) * 10 ** Number(power)
}

describe('the arithmetic behind a cell ends in what the cell holds', () => {
  test.each(FORMULAS.filter(({ kind }) => kind === 'tensor').map(({ id }) => id))('%s', async (id) => {
    for (const item of await matricesOf(id)) {
      if (!item.cell) continue
      for (let i = 0; i < item.rows; i++) {
        for (let j = 0; j < item.cols; j++) {
          const [tex, held] = [item.cell(i, j), item.data[i * item.cols + j]!]
          if (!Number.isFinite(held)) continue
          // Three figures are written: half of the last is at most 0.5% of the number.
          expect(Math.abs(resultOf(tex) - held), `${item.symbolTex} (${i}, ${j}) = ${held}: ${tex}`).toBeLessThanOrEqual(6e-3 * Math.abs(held) + 1e-9)
        }
      }
    }
  })
})
