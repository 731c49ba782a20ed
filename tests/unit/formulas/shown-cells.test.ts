import { describe, expect, test } from 'vitest'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import type { TensorDemo } from '@/lib/domain/formulas/demo/demo'
import type { AnyState } from '@/lib/domain/formulas/demo/fields'
import { initialState } from '@/lib/domain/formulas/demo/read-field'
import { numberWriter } from '@/lib/domain/formulas/demo/number-text'
import type { MatrixItem } from '@/lib/domain/formulas/demo/sheet'
import type { FormulaId } from '@/lib/domain/formulas/entry'
import { TERMS } from './cell-terms'
import { readTex, roundingOf } from './read-tex'

const IDS: readonly FormulaId[] = ['R00', ...FORMULAS.filter(({ kind }) => kind === 'tensor').map(({ id }) => id)]

/** Tables that come from no sum: numbers drawn from the seed. What a reader changes by hand is one of them everywhere. */
const DRAWN = new Set(['R02/q', 'R02/k', 'R07/WO', 'R11/E', 'R28/x', 'R28/keep'])

/** Cells that are named, not computed: which head they come from, or why they are permitted. */
const NAMED: Readonly<Record<string, (i: number, j: number) => string>> = {
  'R07/concat': (i, j) => String.raw`(\mathrm{head}_{${Math.floor(j / 4) + 1}})_{${i + 1},\,${(j % 4) + 1}} = `,
  'R09/mask': (i, j) => String.raw`j = ${j + 1} ${j > i ? '>' : String.raw`\le`} i = ${i + 1} \Rightarrow M_{ij} = ${j > i ? String.raw`-\infty` : '0'}`,
}

/** Everything a demo shows in English, whose numbers can be read back, gradients and learning included; in float64. */
async function shown(id: FormulaId) {
  const demo = (await loadDemo(id)) as TensorDemo
  const first = initialState(demo.fields, 'en')
  const asked = ['gradients', 'learn'].filter((name) => name in demo.fields)
  const state: AnyState = { ...first, ...Object.fromEntries(asked.map((name) => [name, true])) }
  const prepared = demo.prepare(state)
  const named = demo.reference(prepared)
  const sheet = demo.present({ state, prepared, named, write: numberWriter('en') })
  const matrices = [...sheet.steps, ...(sheet.backward ?? [])].flatMap((step) => step.items.filter((item) => item.kind === 'matrix'))
  return { matrices, terms: TERMS[id]?.({ prepared, named, seed: Number(first.seed) }) ?? {} }
}

/** Up to some thousand cells of a table: of a wide one each row in other columns. */
function* cellsOf({ rows, cols }: MatrixItem): Generator<readonly [number, number]> {
  const [down, across] = [Math.ceil(rows / 64), Math.ceil(cols / 200)]
  for (let i = 0; i < rows; i += down) for (let j = i % across; j < cols; j += across) yield [i, j]
}

describe('the arithmetic behind a cell', () => {
  test.each(IDS)('%s: every derived table has one, of the cells it names, that comes to what the cell holds', async (id) => {
    const { matrices, terms } = await shown(id)
    for (const item of matrices) {
      const name = `${id}/${item.id}`
      if (item.editable || DRAWN.has(name)) continue
      expect(item.cell, `${name} has no sum`).toBeDefined()
      for (const [i, j] of cellsOf(item)) {
        const where = `${name} (${i}, ${j}): ${item.cell!(i, j)}`
        const named = NAMED[name]
        if (named) expect(item.cell!(i, j), where).toContain(named(i, j))
        else expectSum(item.cell!(i, j), item.data[i * item.cols + j]!, terms[item.id]?.(i, j), where)
      }
    }
  })

  test('every table that is said to come from no sum is on the page', async () => {
    const all = await Promise.all(IDS.map(async (id) => (await shown(id)).matrices.map((item) => `${id}/${item.id}`)))
    expect(all.flat()).toEqual(expect.arrayContaining([...DRAWN, ...Object.keys(NAMED)]))
  })
})

/** A sum may begin with letters, `g \cdot k_1 = …`, and end by steps: the first side that holds numbers only has the terms. */
function expectSum(tex: string, held: number, terms: readonly number[] | undefined, where: string): void {
  const sides = tex.split(' = ').filter((side) => !/_|z_j|g \\cdot/.test(side)).map(readTex)
  const [first] = sides
  const last = sides.at(-1)!
  if (Number.isFinite(held)) expect(Math.abs(last.value - held), where).toBeLessThanOrEqual(last.error)
  else expect(last.value, where).toBe(held)
  for (const side of sides.filter(({ whole }) => whole && Number.isFinite(held))) {
    expect(Math.abs(side.value - held), `${where}, ± ${side.error}`).toBeLessThanOrEqual(side.error + last.error)
  }
  expect(terms, `${where}: nothing says which terms it must show`).toBeDefined()
  expect(first!.numbers.length, where).toBe(terms!.length)
  terms!.forEach((term, at) => {
    const written = first!.numbers[at]!
    if (Number.isFinite(term)) expect(Math.abs(written - term), `${where}: ${written} for ${term}`).toBeLessThanOrEqual(roundingOf(term))
    else expect(written, where).toBe(term)
  })
}
