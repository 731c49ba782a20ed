import { attention } from './attention'
import { add, matMul, type Matrix } from './matrix'
import { columns, rowsOf, sideBySide } from './matrix-blocks'

/** Weights of all heads side by side: WQ, WK d × h·d_k, WV d × h·d_v, WO h·d_v × d. */
export interface MultiHeadWeights {
  readonly WQ: Matrix
  readonly WK: Matrix
  readonly WV: Matrix
  readonly WO: Matrix
}

/**
 * One head's attention weights and output, for each head (3.2.2). Queries come from x; keys and values
 * from `memory`, which is x itself but where a decoder looks at an encoder (3.2.3).
 */
export function headsOf(x: Matrix, w: Omit<MultiHeadWeights, 'WO'>, heads: number, mask: Matrix, memory = x) {
  const [dk, dv] = [w.WQ.cols / heads, w.WV.cols / heads]
  return Array.from({ length: heads }, (_, i) => {
    const Q = matMul(x, columns(w.WQ, i * dk, dk))
    const K = matMul(memory, columns(w.WK, i * dk, dk))
    const V = matMul(memory, columns(w.WV, i * dv, dv))
    return { Q, K, V, ...attention(Q, K, V, mask) }
  })
}

/** MultiHead(X, M, M) as printed: Concat(head_1 … head_h) W^O; M is X itself if not given. */
export function multiHead(x: Matrix, w: MultiHeadWeights, heads: number, mask: Matrix, memory = x) {
  const parts = headsOf(x, w, heads, mask, memory)
  const concat = sideBySide(parts.map((part) => part.output))
  return { parts, concat, output: matMul(concat, w.WO) }
}

/** The same as a sum of what each head adds: Σ head_i W^O_i, with W^O cut into h blocks of rows. */
export function multiHeadAsSum(x: Matrix, w: MultiHeadWeights, heads: number, mask: Matrix, memory = x) {
  const shares = headsOf(x, w, heads, mask, memory).map((part, i) =>
    matMul(part.output, rowsOf(w.WO, i * part.output.cols, part.output.cols)),
  )
  return { shares, output: shares.reduce((sum, share) => add(sum, share)) }
}
