import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORMULAS, type FormulaId } from '@/lib/domain/formulas/registry'
import { encodeBase64Url } from '@/lib/domain/formulas/demo/base64-url'
import type { Demo } from '@/lib/domain/formulas/demo/demo'
import type { AnyState, Field } from '@/lib/domain/formulas/demo/fields'
import { numberWriter } from '@/lib/domain/formulas/demo/number-text'
import type { Problem } from '@/lib/domain/formulas/demo/problem'
import { initialState, readField } from '@/lib/domain/formulas/demo/read-field'
import { decodeState, encodeState } from '@/lib/domain/formulas/demo/state-link'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import { LOCALES } from '@/lib/domain/locale'
import { wordsOf } from '@/lib/domain/maths/sentence'

const IDS: readonly FormulaId[] = ['R00', ...FORMULAS.map(({ id }) => id)]

/** What a reader may type, or a link hold, in a field of each kind: the worst first. */
const BAD: Record<Field['kind'], readonly unknown[]> = {
  number: ['', ' ', 'NaN', '1e308', '-1e308', '1e999', 'Infinity', 'uno', '1,2,3', '0x10', '--1', NaN, Infinity, null, [], {}, true],
  sentence: ['', ' \n ', '\u200b', 'parola '.repeat(10_000), 'x'.repeat(2_000_000), 7, null, [], {}],
  choice: ['', 'nessuna', '__proto__', 0, null, {}],
  switch: ['', 'true', 'yes', 0, 1, null, {}],
  cells: ['', [0, 0], [0, 0, NaN], [0, 0, 1e308], [-1, 0, 1], Array(753).fill(0), [0.5, 0, 1], [0, 0, '1'], [[0, 0, 1]], null, {}],
}

/** Shows a state as the page would, the float64 reference standing in for a backend. */
function show(demo: Demo, state: AnyState): void {
  const write = numberWriter('it')
  if (demo.kind === 'arithmetic') return void demo.present(state, write)
  const prepared = demo.prepare(state)
  demo.present({ state, prepared, named: demo.reference(prepared), write })
}

/** A sentence that says what to do, in both languages: a capital, a full stop, no stray value. */
function expectSentence({ message }: Problem, where: string): void {
  for (const locale of LOCALES) {
    expect(message[locale], where).toMatch(/^[\p{Lu}\d].*[.]$/su)
    expect(message[locale], where).not.toMatch(/undefined|NaN|\[object|null/)
    expect(message[locale].length, where).toBeLessThan(200)
  }
  expect(message.it, where).not.toBe(message.en)
}

describe.each(IDS)('%s', (id) => {
  test('refuses what cannot be used with a sentence, and names the field', async () => {
    const demo = await loadDemo(id)
    for (const [name, field] of Object.entries(demo.fields)) {
      for (const raw of BAD[field.kind]) {
        // A sentence that may be left out may be left empty.
        if (field.kind === 'sentence' && field.minWords === 0 && typeof raw === 'string' && wordsOf(raw).length === 0) continue
        const reading = readField(name, field, raw)
        const where = `${name}: ${String(raw).slice(0, 20)}`
        expect('problem' in reading, where).toBe(true)
        if (!('problem' in reading)) continue
        expect(reading.problem.field).toBe(name)
        expectSentence(reading.problem, where)
      }
    }
  })

  test('whatever is typed in one field of a good state is either refused with a sentence or shown', async () => {
    const demo = await loadDemo(id)
    const start = initialState(demo.fields, 'it')
    const numbers = Object.entries(demo.fields).filter(([, { kind }]) => kind === 'number')
    if (numbers.length === 0) return
    // Extremes that a reader tries first: the least, the greatest, and anything between.
    const typed = fc.constantFrom(...numbers).chain(([name, field]) => {
      const { min, max, integer } = field as Extract<Field, { kind: 'number' }>
      const inside = integer ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) }) : fc.double({ min, max, noNaN: true })
      return fc.tuple(fc.constant(name), fc.oneof(fc.constant(min), inside, inside))
    })
    fc.assert(
      fc.property(typed, ([name, value]) => {
        const reading = readField(name, demo.fields[name]!, value)
        if ('problem' in reading) return expectSentence(reading.problem, name)
        const next = { ...start, [name]: reading.value }
        const problem = demo.check?.(next) ?? null
        if (problem) {
          expect(Object.keys(demo.fields)).toContain(problem.field)
          expectSentence(problem, `${name} = ${value}`)
        } else if (costOf(next) <= COSTLY) show(demo, next)
      }),
      { numRuns: process.env.LONG === '1' ? 100 : 12 },
    )
  })

  test('an older, newer or mangled link still shows a good state', async () => {
    const demo = await loadDemo(id)
    const defaults = initialState(demo.fields, 'en')
    const older = `v1.${encodeBase64Url(JSON.stringify(Object.fromEntries(Object.entries(defaults).slice(1))))}`
    const newer = `v1.${encodeBase64Url(JSON.stringify({ ...defaults, fieldOfTomorrow: [1, { deep: true }] }))}`
    for (const link of [older, newer]) expect(decodeState(demo.fields, link, 'en')).toEqual({ state: defaults, problems: [], broken: false })
    for (const link of ['', 'v1.', 'v2.e30', 'v1.%%%', 'v1.bnVsbA', `v1.${'A'.repeat(5000)}`]) {
      expect(decodeState(demo.fields, link, 'en'), link).toEqual({ state: defaults, problems: [], broken: true })
    }
    const good = encodeState(demo.fields, defaults).encoded
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.string({ minLength: 1, maxLength: 3 }), (at, noise) => {
        const { state } = decodeState(demo.fields, good.slice(0, at) + noise + good.slice(at + 1), 'en')
        for (const [name, field] of Object.entries(demo.fields)) expect('value' in readField(name, field, state[name])).toBe(true)
      }),
    )
  })
})

/** Products of sizes beyond which showing a state takes longer than a unit test should. */
const COSTLY = 3e6

function costOf(state: AnyState): number {
  return Object.values(state).reduce<number>((product, value) => (typeof value === 'number' && value > 16 ? product * value : product), 1)
}
