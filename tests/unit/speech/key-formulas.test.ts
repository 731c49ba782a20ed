import { describe, expect, it } from 'vitest'
import { linesIn } from '@/lib/content/sources/equations'
import { readPaperSources } from '@/lib/content/sources/paper-sources'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { LOCALES } from '@/lib/domain/locale'
import { VOICES } from './voices'

/** TeX, and how a person reads it in Italian and in English. */
const READINGS: readonly (readonly [string, string, string])[] = [
  ['QK^T', 'qu kappa trasposta', 'Q K transpose'],
  ['K^T', 'kappa trasposta', 'K transpose'],
  ['d_k', 'di con kappa', 'd sub k'],
  ['d_{\\text{model}}=512', 'di con model uguale a 512', 'd model equals 512'],
  ['\\sqrt{d_k}', 'radice quadrata di di con kappa', 'the square root of d sub k'],
  ['\\frac{1}{\\sqrt{d_k}}', 'uno fratto radice quadrata di di con kappa', 'one over the square root of d sub k'],
  ['W^Q_i \\in \\mathbb{R}^{d_{\\text{model}} \\times d_k}', 'doppia vu qu con i appartiene a erre di con model per di con kappa', 'W Q sub i in R d model by d sub k'],
  ['PE_{pos+k}', 'pi e di pos più kappa', 'P E of pos plus k'],
  ['O(n^2 \\cdot d)', 'o grande di enne al quadrato per di', 'big O of n squared times d'],
  ['O(log_k(n))', 'o grande di logaritmo in base kappa di enne', 'big O of log base k of n'],
  ['(x_1, ..., x_n)', 'ics con uno, e così via fino a ics con enne', 'x sub one, and so on up to x sub n'],
  ['q \\cdot k = \\sum_{i=1}^{d_k} q_ik_i', 'qu scalare kappa uguale a somma, per i uguale a uno fino a di con kappa, di qu con i kappa con i', 'q dot k equals the sum, from i equals one to d sub k, of q sub i k sub i'],
  ['\\mathrm{LayerNorm}(x + \\mathrm{Sublayer}(x))', 'layer norm di ics più sottostrato di ics', 'layer norm of x plus sub-layer of x'],
  ['\\epsilon_{ls}=0.1', 'epsilon elle esse uguale a 0,1', 'epsilon L S equals 0.1'],
  ['\\epsilon=10^{-9}', 'epsilon uguale a 10 alla meno 9', 'epsilon equals 10 to the minus 9'],
  ['3.3 \\cdot 10^{18}', '3,3 per 10 alla 18', '3.3 times 10 to the 18'],
  ['h_{t-1}', 'acca con ti meno uno', 'h sub t minus one'],
  ['-\\infty', 'meno infinito', 'minus infinity'],
  ['N=6', 'enne maiuscola uguale a 6', 'capital N equals 6'],
  ['1/4', 'un quarto', 'one quarter'],
  ['512 / 8 = 64', '512 diviso 8 uguale a 64', '512 divided by 8 equals 64'],
  ['512 \\times 64', '512 per 64', '512 by 64'],
  ['8 \\times 64 = 512', '8 per 64 uguale a 512', '8 times 64 equals 512'],
  ['G = \\begin{pmatrix}0&-1\\\\0&0\\end{pmatrix}', 'gi uguale alla matrice: riga uno: 0, meno 1; riga due: 0, 0', 'G equals the matrix: row one: 0, minus 1; row two: 0, 0'],
]

/** Words that each display must say, in order: its reading is a sentence of ours, checked where it could go wrong. */
const DISPLAYS: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
  'eq-1-attention': [/^attenzione .* soft max .* kappa trasposta fratto radice quadrata di di con kappa.* vu$/, /^attention .* soft max .* K transpose over the square root of d sub k.* V$/],
  'eq-multihead': [/^multi head .* concat .* doppia vu o; dove .*attenzione/, /^multi-head .* concat .* W O; where .*attention/],
  'eq-2-ffn': [/^effe effe enne .* massimo fra zero e .* più bi con due$/, /^F F N .* maximum of zero and .* plus b sub two$/],
  'eq-pe': [/seno di pos fratto 10000 .*; .* coseno di pos/, /sine of pos over 10000 .*; .* cosine of pos/],
  'eq-3-lrate': [/^elle rate .* meno 0,5.* minimo fra step num .* warmup steps elevato a meno 1,5$/, /^L rate .* minus 0\.5.* minimum of step num .* warmup steps to the power minus 1\.5$/],
}

describe('how the key formulas are read', () => {
  it.each(READINGS)('%s', (tex, italian, english) => {
    expect(VOICES.it.speak(tex)).toBe(italian)
    expect(VOICES.en.speak(tex)).toBe(english)
  })

  it('the five displays, whole, in both languages', () => {
    const { equations } = readPaperSources(process.cwd())
    expect(Object.keys(equations.data).sort()).toEqual(Object.keys(DISPLAYS).sort())
    for (const [id, equation] of Object.entries(equations.data)) {
      for (const [at, locale] of (['it', 'en'] as const).entries()) {
        expect(VOICES[locale].speak(linesIn(equation, locale).join(' \\\\ ')), id).toMatch(DISPLAYS[id]?.[at] ?? /^$/)
      }
    }
  })

  it.each(FORMULAS.map(({ id, symbolTex }) => [id, symbolTex] as const))('the sign of %s, in our own words', (_, tex) => {
    for (const locale of LOCALES) expect(VOICES[locale].speak(tex)).toMatch(/^[^\\{}_^$&~]+$/)
  })
})
