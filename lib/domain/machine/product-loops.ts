/**
 * The product of two n × n matrices as a textbook writes it: for each cell, a row times a column. The
 * column is read n numbers apart, and a processor's memory does not like that.
 */
export function productByCells(a: Float32Array, b: Float32Array, n: number): Float32Array {
  const c = new Float32Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0
      for (let k = 0; k < n; k++) sum += a[i * n + k]! * b[k * n + j]!
      c[i * n + j] = sum
    }
  }
  return c
}

/** The same sums in another order: rows of b are added up, and every matrix is read from left to right. */
export function productByRows(a: Float32Array, b: Float32Array, n: number): Float32Array {
  const c = new Float32Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const factor = a[i * n + k]!
      for (let j = 0; j < n; j++) c[i * n + j]! += factor * b[k * n + j]!
    }
  }
  return c
}

/** Floating-point operations of the product, a multiply-add counting as two. */
export const productOperations = (n: number): number => 2 * n ** 3
