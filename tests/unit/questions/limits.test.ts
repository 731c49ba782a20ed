import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fits, lengthOf, LIMITS, type LimitName } from '@/lib/domain/questions/limits'
import { findMarkdownRefusal, mostMarkersOnALine } from '@/lib/domain/questions/plain-enough'
import { parse } from '@/lib/server/access/parse'
import { Refusal } from '@/lib/server/access/refusal'
import { answered, asked, listed, proposed, verdictGiven } from '@/lib/server/doubts/shapes'
import { invited, setUp } from '@/lib/server/people/shapes'

const KEY = '3f2b8c0a-7a58-4a83-9a35-0d8a0a4b1c11'
const question = { key: KEY, blockId: '3.2.1-p2', kind: 'question', visibility: 'family', body: 'x' }
const proposal = { key: KEY, blockId: '3.2.1-p2', sentence: 1, after: 'x', reason: '' }

/** How each limited text enters, with a value of it. */
const FIELDS: readonly (readonly [LimitName, (text: string) => unknown])[] = [
  ['body', (body) => parse(asked, { ...question, body })],
  ['point', (point) => parse(asked, { ...question, kind: 'understanding', body: '', points: [point] })],
  ['quote', (text) => parse(asked, { ...question, quote: { text, lang: 'it' } })],
  ['answer', (body) => parse(answered, { key: KEY, body })],
  ['why', (why) => parse(verdictGiven, { value: 'yes', why })],
  ['search', (q) => parse(listed, { q })],
  ['sentence', (after) => parse(proposed, { ...proposal, after })],
  ['reason', (reason) => parse(proposed, { ...proposal, reason })],
  ['name', (name) => parse(setUp, { token: 'x', name, password: 'x' })],
  ['label', (label) => parse(invited, { label })],
  ['demoState', (tail) => parse(asked, { ...question, demo: { formulaId: 'R01', state: `v1.${tail}`.slice(0, [...tail].length) } })],
]

describe('every limited field', () => {
  for (const [name, take] of FIELDS) {
    it(`${name} takes up to ${LIMITS[name].max} characters and not one more`, () => {
      const { max } = LIMITS[name]
      expect(() => take('a'.repeat(max - 1))).not.toThrow()
      expect(() => take('a'.repeat(max))).not.toThrow()
      expect(() => take('a'.repeat(max + 1))).toThrow(expect.objectContaining({ code: 'too-long' }))
    })
  }

  it('counts characters as readers do: one sign outside the basic plane is one', () => {
    expect(() => parse(asked, { ...question, body: '𝒬'.repeat(LIMITS.body.max) })).not.toThrow()
    expect(() => parse(asked, { ...question, body: '𝒬'.repeat(LIMITS.body.max + 1) })).toThrow(expect.objectContaining({ code: 'too-long' }))
    expect(lengthOf('𝒬é🜁')).toBe(3)
    expect(fits('label', '🜁'.repeat(LIMITS.label.max))).toBe(true)
  })

  it('refuses nothing but spaces where something must be said, and the one sign the store cannot keep', () => {
    expect(() => parse(asked, { ...question, body: ' \n\t' })).toThrow(expect.objectContaining({ code: 'too-short' }))
    expect(() => parse(answered, { key: KEY, body: '' })).toThrow(expect.objectContaining({ code: 'too-short' }))
    expect(() => parse(asked, { ...question, body: 'a\0b' })).toThrow(expect.objectContaining({ code: 'nul' }))
  })

  it('takes 1 to 12 points in an understanding, and none elsewhere', () => {
    const points = (n: number) => () => parse(asked, { ...question, kind: 'understanding', points: Array(n).fill('x') })
    expect(points(0)).toThrow(Refusal)
    expect(points(1)).not.toThrow()
    expect(points(LIMITS.points.max)).not.toThrow()
    expect(points(LIMITS.points.max + 1)).toThrow(Refusal)
    expect(() => parse(asked, { ...question, points: ['x'] })).toThrow(Refusal)
    expect(() => parse(asked, { ...question, kind: 'understanding' })).toThrow(Refusal)
  })

  it('takes up to 50 containers on a line', () => {
    const nested = (n: number) => '> '.repeat(n) + 'x'
    expect(findMarkdownRefusal(nested(49))).toBeNull()
    expect(findMarkdownRefusal(nested(50))).toBeNull()
    expect(findMarkdownRefusal(nested(51))).toBe('too-nested')
    expect(mostMarkersOnALine('> * 1. - + testo - con * segni > dentro')).toBe(5)
    expect(mostMarkersOnALine('---\n***\nself-attention')).toBe(0)
  })

  it('takes up to 200 formulas', () => {
    expect(findMarkdownRefusal('$x$ '.repeat(200))).toBeNull()
    expect(findMarkdownRefusal('$x$ '.repeat(201))).toBe('too-many-formulas')
  })
})

describe('a strict schema', () => {
  const SHAPES: readonly unknown[] = [
    null, 0, -1, 1e400, true, '', [], {}, { not: '' }, { contains: '' }, { set: 'x' }, [['x']], { toString: 'x' }, JSON.parse('{"__proto__":{"x":1}}'),
  ]

  it('lets no other shape stand where a scalar is expected', () => {
    for (const field of Object.keys(question)) {
      for (const shape of SHAPES) {
        expect(() => parse(asked, { ...question, [field]: shape }), `${field}: ${JSON.stringify(shape)}`).toThrow(Refusal)
      }
    }
  })

  it('lets no unknown field through, those of the store least of all', () => {
    for (const field of ['role', 'ownerId', 'authorId', 'createdAt', 'id', 'seq', 'state', 'html', 'constructor']) {
      expect(() => parse(asked, { ...question, [field]: 'x' }), field).toThrow(Refusal)
    }
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('throws nothing but refusals, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (given) => {
        try {
          parse(asked, given)
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
        }
      }),
    )
  })
})
