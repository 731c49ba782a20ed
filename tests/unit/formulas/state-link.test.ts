import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBase64Url, encodeBase64Url } from '@/lib/domain/formulas/demo/base64-url'
import type { AnyState, Fields } from '@/lib/domain/formulas/demo/fields'
import { real, whole } from '@/lib/domain/formulas/demo/fields'
import { seedField, sentenceField, switchField, upstreamField } from '@/lib/domain/formulas/demo/common-fields'
import { initialState, MOST_CELLS } from '@/lib/domain/formulas/demo/read-field'
import { decodeState, encodeState, LONGEST_KEPT, LONGEST_LINK } from '@/lib/domain/formulas/demo/state-link'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { fits } from '@/lib/domain/questions/limits'

const name = { it: 'prova', en: 'trial' }
const fields: Fields = {
  sentence: sentenceField, seed: seedField, mask: switchField(name, false), G: upstreamField,
  n: whole(name, 4, 1, 9), x: real(name, 0.5, -1, 1),
  kind: { kind: 'choice', label: name, value: 'a', options: [{ value: 'a', label: name }, { value: 'b', label: name }] },
}

test('any state comes back from its link', () => {
  fc.assert(fc.property(
    fc.record({
      sentence: fc.array(fc.stringMatching(/^[a-zàèéìòù]{1,8}$/), { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
      seed: fc.integer({ min: 0, max: 999_999 }), mask: fc.boolean(), n: fc.integer({ min: 1, max: 9 }), x: fc.double({ min: -1, max: 1, noNaN: true }),
      kind: fc.constantFrom('a', 'b'), G: fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: -99, max: 99 })), { maxLength: 20 }).map((cells) => cells.flat()),
    }),
    (state) => {
      // −0 has no JSON of its own, and no use here.
      const meant = { ...state, x: state.x === 0 ? 0 : state.x }
      expect(decodeState(fields, encodeState(fields, meant).encoded, 'it')).toEqual({ state: meant, problems: [], broken: false })
    },
  ))
})

test('no link, however mangled, throws; what is shown is always a good state', () => {
  const good = encodeState(fields, initialState(fields, 'it')).encoded
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string().map((tail) => `v1.${tail}`), fc.nat(good.length).map((at) => good.slice(0, at) + '?' + good.slice(at)), fc.json().map((json) => `v1.${encodeBase64Url(json)}`)), (link) => {
    const { state } = decodeState(fields, link, 'it')
    expect(encodeState(fields, state).encoded.length).toBeLessThanOrEqual(LONGEST_LINK)
  }))
})

test('a bad field stands at its default, with a sentence; the others are kept', () => {
  const link = `v1.${encodeBase64Url(JSON.stringify({ n: 5000, x: 0.25, sentence: '', mask: 'yes', kind: 'z', G: [1, 2], extra: 1 }))}`
  const { state, problems, broken } = decodeState(fields, link, 'en')
  expect(broken).toBe(false)
  expect(problems.map(({ field }) => field).sort()).toEqual(['G', 'kind', 'mask', 'n', 'sentence'])
  expect(state).toEqual({ ...initialState(fields, 'en'), x: 0.25 })
})

test('what does not fit is left out and named, and the rest still fits', () => {
  const G = Array.from({ length: 3000 }, (_, i) => (i % 3 === 2 ? i / 7 : i % 50))
  const { encoded, leftOut } = encodeState(fields, { ...initialState(fields, 'it'), G, n: 9 })
  expect(encoded.length).toBeLessThanOrEqual(LONGEST_LINK)
  expect(leftOut).toEqual(['G'])
  expect(decodeState(fields, encoded, 'it').state.n).toBe(9)
})

test('a doubt keeps what the link has no room for, of every demo', async () => {
  for (const { id } of FORMULAS) {
    const demo = await loadDemo(id)
    const long = (field: Fields[string]): AnyState[string] => {
      if (field.kind === 'sentence') return Array<string>(field.maxWords).fill('incontrovertibile').join(' ')
      // As many figures as a number has.
      if (field.kind === 'cells') return Array.from({ length: MOST_CELLS }, (_, i) => [i % 64, i, -(i + 1) / 7]).flat()
      return field.value
    }
    const state = Object.fromEntries(Object.entries(demo.fields).map(([key, field]) => [key, long(field)]))
    const { encoded, leftOut } = encodeState(demo.fields, state, LONGEST_KEPT)
    expect(leftOut, id).toEqual([])
    expect(fits('demoState', encoded), id).toBe(true)
    expect(decodeState(demo.fields, encoded, 'it').state, id).toEqual(state)
  }
})

test('links of the first version stay readable', () => {
  // Written once and frozen: this very link may stand in somebody's doubt.
  const old = 'v1.eyJzZW50ZW5jZSI6IkxhIGdhdHRhIGRvcm1lIiwic2VlZCI6MywibWFzayI6dHJ1ZSwiRyI6WzAsMSwyLjVdLCJuIjo3LCJ4IjotMC41LCJraW5kIjoiYiJ9'
  expect(decodeState(fields, old, 'it')).toEqual({
    state: { sentence: 'La gatta dorme', seed: 3, mask: true, G: [0, 1, 2.5], n: 7, x: -0.5, kind: 'b' }, problems: [], broken: false,
  })
})

test('base64 of URLs agrees with Node’s own', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    expect(encodeBase64Url(text)).toBe(Buffer.from(text).toString('base64url'))
    expect(decodeBase64Url(Buffer.from(text).toString('base64url'))).toBe(text)
  }))
})
