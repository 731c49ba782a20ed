import { row, transpose, type Matrix } from '../../maths/matrix'
import type { NumberWriter } from '../demo/number-text'

/** Longest sum written out in full. */
const MOST_TERMS = 8

/** Negative numbers stand in brackets after a sign. */
export function factor(write: NumberWriter, value: number): string {
  return value < 0 ? `(${write.tex(value)})` : write.tex(value)
}

/** A sum term by term: `0{,}5 + 1{,}2 + … = 1{,}7`. */
export function sumTex(write: NumberWriter, values: ArrayLike<number>): string {
  const numbers = Array.from(values)
  return `${terms(write, numbers).join(' + ')} = ${write.tex(numbers.reduce((total, value) => total + value, 0))}`
}

/** The terms of a sum, the last of many as dots. */
function terms(write: NumberWriter, numbers: readonly number[]): string[] {
  const shown = numbers.slice(0, MOST_TERMS).map((value, i) => (i === 0 ? write.tex(value) : factor(write, value)))
  return numbers.length > MOST_TERMS ? [...shown, String.raw`\ldots`] : shown
}

/** a · b term by term: `0{,}5 \cdot 1{,}2 + … = 0{,}6`. */
export function dotTex(write: NumberWriter, a: ArrayLike<number>, b: ArrayLike<number>): string {
  const products: string[] = []
  let sum = 0
  for (let i = 0; i < a.length; i++) {
    sum += a[i]! * b[i]!
    if (i < MOST_TERMS) products.push(`${i === 0 ? write.tex(a[i]!) : factor(write, a[i]!)} \\cdot ${factor(write, b[i]!)}`)
  }
  if (a.length > MOST_TERMS) products.push(String.raw`\ldots`)
  return `${products.join(' + ')} = ${write.tex(sum)}`
}

/** The sum behind a cell of left · right. */
export function productCell(write: NumberWriter, left: Matrix, right: Matrix) {
  const turned = transpose(right)
  return (i: number, j: number) => dotTex(write, row(left, i), row(turned, j))
}

/** The sum behind a cell of left · right + bias, the bias a row. */
export function biasedProductCell(write: NumberWriter, left: Matrix, right: Matrix, bias: Matrix, result: Matrix) {
  const plain = productCell(write, left, right)
  return (i: number, j: number) => {
    const [products = ''] = plain(i, j).split(' = ')
    return `${products} + ${factor(write, bias.data[j]!)} = ${write.tex(result.data[i * result.cols + j]!)}`
  }
}

/** The sum behind a cell of left · rightᵀ. */
export function transposedProductCell(write: NumberWriter, left: Matrix, right: Matrix) {
  return (i: number, j: number) => dotTex(write, row(left, i), row(right, j))
}

/** The quotient behind a cell of softmax, e to the score over the sum along its row. */
export function softmaxCell(write: NumberWriter, scores: Matrix) {
  return (i: number, j: number) => {
    const values = row(scores, i)
    const shown = [...values.slice(0, MOST_TERMS)].map((value) => `e^{${write.tex(value)}}`)
    if (values.length > MOST_TERMS) shown.push(String.raw`\ldots`)
    const top = Math.max(...values)
    const total = values.reduce((sum, value) => sum + Math.exp(value - top), 0)
    return String.raw`\frac{e^{${write.tex(values[j]!)}}}{${shown.join(' + ')}} = ${write.tex(Math.exp(values[j]! - top) / total)}`
  }
}

/** `a sign b = c` for two matrices of one size. */
export function pairCell(write: NumberWriter, a: Matrix, b: Matrix, sign: '+' | '\\cdot', result: Matrix) {
  return (i: number, j: number) => {
    const at = i * a.cols + j
    return `${write.tex(a.data[at]!)} ${sign} ${factor(write, b.data[at]!)} = ${write.tex(result.data[at]!)}`
  }
}

/** The sum behind a cell of left · right, divided by a root: `(… + …) / √4 = 0{,}3`. */
export function rootedProductCell(write: NumberWriter, left: Matrix, right: Matrix, width: number) {
  const plain = productCell(write, left, right)
  return (i: number, j: number) => {
    const [terms = '', sum = ''] = plain(i, j).split(' = ')
    return String.raw`\frac{${terms}}{\sqrt{${width}}} = \frac{${sum}}{\sqrt{${width}}} = ${write.tex(dot(left, right, i, j) / Math.sqrt(width))}`
  }
}

/** What a score receives through the softmax: its weight times what its gradient has more than the row's weighted mean. */
export function softmaxGradientCell(write: NumberWriter, weights: Matrix, upstream: Matrix) {
  return (i: number, j: number) => {
    const [p, g] = [row(weights, i), row(upstream, i)]
    const mean = p.reduce((total, value, k) => total + value * g[k]!, 0)
    return String.raw`${write.tex(p[j]!)} \cdot \left(${write.tex(g[j]!)} - ${factor(write, mean)}\right) = ${write.tex(p[j]! * (g[j]! - mean))}`
  }
}

/** The mean behind a row's one number. */
export function meanCell(write: NumberWriter, values: Matrix) {
  return (i: number) => {
    const numbers = [...row(values, i)]
    return String.raw`\frac{${terms(write, numbers).join(' + ')}}{${numbers.length}} = ${write.tex(numbers.reduce((total, value) => total + value, 0) / numbers.length)}`
  }
}

function dot(left: Matrix, right: Matrix, i: number, j: number): number {
  return row(left, i).reduce((total, value, k) => total + value * right.data[k * right.cols + j]!, 0)
}
