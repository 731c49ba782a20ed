import { at, type Matrix } from '../../../maths/matrix'
import { frequency } from '../../../maths/positional-encoding'
import type { NumberWriter } from '../../demo/number-text'

/** Position, frequency and angle behind a cell of the waves, whose first row is position `start`. */
export function waveCell(write: NumberWriter, PE: Matrix, start: number) {
  return (i: number, j: number) => {
    const wave = j % 2 === 0 ? String.raw`\sin` : String.raw`\cos`
    const angle = (start + i) * frequency(j >> 1, PE.cols)
    return String.raw`${wave}\!\left(\frac{${start + i}}{10000^{${j - (j % 2)}/${PE.cols}}}\right) = ${wave}(${write.tex(angle)}) = ${write.tex(at(PE, i, j))}`
  }
}
