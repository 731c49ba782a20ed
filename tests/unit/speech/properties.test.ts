import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTex } from '@/lib/domain/speech/read-tex'
import { scanTex } from '@/lib/domain/speech/scan-tex'
import { keyOf } from '@/lib/domain/speech/tex-tree'
import { VOICES } from './voices'

const letter = fc.constantFrom(...'abdhknqrtxyzQKVWXN')
const number = fc.oneof(fc.nat(9999).map(String), fc.tuple(fc.nat(99), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`))
const relation = fc.constantFrom('+', '-', '=', '\\cdot', '\\times', '<', '/', ',', '\\in', '\\approx')

/** Formulas of the shapes that the paper uses, nested a few levels deep. */
const { formula } = fc.letrec<{ formula: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { depthSize: 'small' },
    letter,
    number,
    fc.constantFrom('\\alpha', '\\mathrm{softmax}(x)', '\\infty', 'd_{\\text{model}}'),
    fc.tuple(letter, tie('formula')).map(([base, below]) => `${base}_{${below}}`),
    fc.tuple(letter, tie('formula')).map(([base, above]) => `${base}^{${above}}`),
    fc.tuple(tie('formula'), tie('formula')).map(([above, below]) => `\\frac{${above}}{${below}}`),
    tie('formula').map((body) => `\\sqrt{${body}}`),
    tie('formula').map((body) => `\\left(${body}\\right)`),
  ),
  formula: fc.tuple(tie('atom'), fc.array(fc.tuple(relation, tie('atom')), { maxLength: 3 })).map(([first, rest]) => [first, ...rest.flat()].join(' ')),
}))

describe('reading TeX aloud', () => {
  it('says something for every formula of the known shapes, and no TeX is left in it', () => {
    fc.assert(
      fc.property(formula, (tex) => {
        for (const voice of Object.values(VOICES)) expect(voice.speak(tex)).toMatch(/^[^\\{}_^$&~]+$/)
      }),
    )
  })

  it('never throws, whatever it is given', () => {
    const piece = fc.oneof(letter, relation, fc.constantFrom('{', '}', '_', '^', '\\', '\\frac', '\\begin{pmatrix}', '\\end{pmatrix}', '\\unknown', '(', '[', '|', "'", '&'))
    const noise = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join(' ')))
    fc.assert(
      fc.property(noise, (tex) => {
        const spoken = VOICES.it.speak(tex)
        expect(spoken === null || typeof spoken === 'string').toBe(true)
      }),
    )
  })

  it('guesses nothing: an unknown command or an open brace is not read', () => {
    for (const tex of ['\\unknown{x}', '{x', 'x}', '\\sqrt', 'x_', '\\frac{a}', '(a', '\\begin{cases} x \\end{cases}']) expect(VOICES.en.speak(tex)).toBeNull()
  })

  it('takes spaces, idle braces and the order of scripts for nothing', () => {
    fc.assert(
      fc.property(formula, letter, letter, letter, (tex, base, below, above) => {
        const key = (each: string) => keyOf(readTex(each) ?? [])
        expect(key(`{${tex}}`)).toBe(key(tex))
        expect(key(tex.replaceAll(' ', '  \\, '))).toBe(key(tex))
        expect(key(`${base}_${below}^${above}`)).toBe(key(`${base}^{${above}}_{${below}}`))
      }),
    )
  })

  it('scans without losing a character that is seen', () => {
    fc.assert(
      fc.property(formula, (tex) => {
        const silent = /\\left|\\right|\s/g
        expect(scanTex(tex).join('').replace(/\s/g, '')).toBe(tex.replace(silent, ''))
      }),
    )
  })

  it('gives up on what is nested beyond reading, quickly and in peace', () => {
    expect(VOICES.it.speak('('.repeat(500) + 'x' + ')'.repeat(500))).toBeNull()
    expect(VOICES.it.speak('\\sqrt'.repeat(400) + 'x')).toBeNull()
  })
})
