import { describe, expect, it } from 'vitest'
import { localiseTex, normaliseTex } from '@/lib/domain/content/tex'

describe('decimal marks in a formula', () => {
  it.each([
    ['P_{drop}=0.1', 'P_{drop}=0{,}1'],
    ['d_{\\text{model}}^{-0.5}', 'd_{\\text{model}}^{-0{,}5}'],
    ['(x_1, ..., x_n)', '(x_1, ..., x_n)'],
    ['1.2.3', '1{,}2{,}3'],
  ])('%s', (tex, italian) => {
    expect(localiseTex(tex, 'it')).toBe(italian)
    expect(localiseTex(tex, 'en')).toBe(tex)
  })
})

describe('one spelling for what prints alike', () => {
  it.each([
    ['N=6', 'N = 6'],
    ['d_{k}', 'd_k'],
    ['q \\cdot k', 'q\\cdot k'],
    ['x_1, \\ldots, x_n', 'x_1, ..., x_n'],
    ['a\\,b', 'ab'],
  ])('%s as %s', (one, other) => {
    expect(normaliseTex(one)).toBe(normaliseTex(other))
  })

  it.each([
    ['d_k', 'd_v'],
    ['d_{\\text{model}}', 'd_{model}'],
    ['\\epsilon_{ls}', '\\epsilon_ls'],
    ['\\alpha x', '\\alphax'],
    ['0.1', '01'],
  ])('%s not as %s', (one, other) => {
    expect(normaliseTex(one)).not.toBe(normaliseTex(other))
  })
})
