import { add, at, map, type Matrix } from '../../maths/matrix'
import { columns } from '../../maths/matrix-blocks'
import { positionalEncoding } from '../../maths/positional-encoding'
import { wordEmbeddings } from '../../maths/random-matrix'
import type { NumberWriter } from '../demo/number-text'
import { factor } from './cell-tex'

/** Each word's embedding and its position, n × d each; of an odd width the last wave loses its cosine. */
function partsOf(words: readonly string[], width: number, seed: number): { E: Matrix; PE: Matrix } {
  const waves = positionalEncoding(0, words.length, width + (width % 2))
  return { E: wordEmbeddings(words, width, seed), PE: columns(waves, 0, width) }
}

/** Input rows drawn from the seed: each word's embedding with its position added, n × d, rounded to float32. */
export function inputRows(words: readonly string[], width: number, seed: number): Matrix {
  const { E, PE } = partsOf(words, width, seed)
  return map(add(E, PE), Math.fround)
}

/** `embedding + position = X` behind a cell of the input rows, enlarged `times` where the demo enlarges them. */
export function inputCell(write: NumberWriter, words: readonly string[], X: Matrix, seed: number, times = 1) {
  return (i: number, j: number) => {
    const { E, PE } = partsOf(words, X.cols, seed)
    const sum = `${write.tex(at(E, i, j))} + ${factor(write, at(PE, i, j))}`
    return `${times === 1 ? sum : String.raw`${write.tex(times)} \cdot (${sum})`} = ${write.tex(at(X, i, j))}`
  }
}
