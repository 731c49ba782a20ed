/** PDF's affine matrix [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** `inner` applied first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ]
}

export function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

/** Bounding box of a rectangle after `m`. */
export function applyToBox(m: Matrix, box: ArrayLike<number>): readonly [number, number, number, number] {
  const xs: number[] = []
  const ys: number[] = []
  for (const x of [box[0] ?? 0, box[2] ?? 0]) {
    for (const y of [box[1] ?? 0, box[3] ?? 0]) {
      const [px, py] = apply(m, x, y)
      xs.push(px)
      ys.push(py)
    }
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
