/** What the palette types, with a place for the cursor at `▯`. Each sign shows its own LaTeX. */
export const PALETTE = [
  { sign: 'xᵢ', latex: 'x_{▯}', it: 'indice', en: 'subscript' },
  { sign: 'xⁿ', latex: 'x^{▯}', it: 'esponente', en: 'superscript' },
  { sign: '√', latex: '\\sqrt{▯}', it: 'radice', en: 'square root' },
  { sign: 'a⁄b', latex: '\\frac{▯}{}', it: 'frazione', en: 'fraction' },
  { sign: 'Kᵀ', latex: 'K^{T}▯', it: 'trasposta', en: 'transpose' },
  { sign: '√dₖ', latex: '\\sqrt{d_k}▯', it: 'radice di d_k', en: 'root of d_k' },
  { sign: 'd_model', latex: 'd_{\\text{model}}▯', it: 'd_model', en: 'd_model' },
  { sign: 'softmax', latex: '\\mathrm{softmax}(▯)', it: 'softmax', en: 'softmax' },
  { sign: '∑', latex: '\\sum_{i=1}^{n} ▯', it: 'somma', en: 'sum' },
  { sign: '·', latex: '\\cdot ▯', it: 'per', en: 'times' },
  { sign: '∈ ℝ', latex: '\\in \\mathbb{R}^{▯}', it: 'appartiene a', en: 'belongs to' },
  { sign: '≤', latex: '\\le ▯', it: 'minore o uguale', en: 'at most' },
  { sign: '≈', latex: '\\approx ▯', it: 'circa', en: 'about' },
  { sign: 'π', latex: '\\pi ▯', it: 'pi greco', en: 'pi' },
  { sign: '∂', latex: '\\frac{\\partial ▯}{\\partial x}', it: 'derivata parziale', en: 'partial derivative' },
] as const

/**
 * The text with a sign typed at the selection: between dollars unless the cursor is already inside some.
 * @returns the new text and where the cursor goes, in UTF-16 units
 */
export function typeSign(text: string, from: number, to: number, latex: string): { text: string; cursor: number } {
  const before = text.slice(0, from)
  const inside = (before.match(/\$/g)?.length ?? 0) % 2 === 1
  const selected = text.slice(from, to)
  const typed = inside ? latex : `$${latex}$`
  const at = typed.indexOf('▯')
  const piece = typed.replace('▯', selected)
  return { text: before + piece + text.slice(to), cursor: from + at + selected.length }
}
