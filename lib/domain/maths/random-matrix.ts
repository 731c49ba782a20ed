import { tabulate, type Matrix } from './matrix'
import { hashText, seededRandom } from './random'

/** Normal numbers of the given standard deviation, rows × cols, rounded to float32. */
export function normalMatrix(rows: number, cols: number, deviation: number, seed: number): Matrix {
  const random = seededRandom(seed)
  return tabulate(rows, cols, () => Math.fround(random.normal() * deviation))
}

/**
 * A named weight matrix: its numbers depend on seed and name only, so that changing the size of one
 * matrix leaves the others alone. The deviation 1/√rows keeps products at the size of their input.
 */
export function seededWeights(name: string, rows: number, cols: number, seed: number): Matrix {
  return normalMatrix(rows, cols, 1 / Math.sqrt(rows), hashText(`${seed}/${name}`))
}

/**
 * Embeddings of words, one row a word: equal words get equal rows, whatever their place. Each
 * coordinate has variance 1, what 3.4's factor √d_model makes of a table drawn with 1/d_model.
 */
export function wordEmbeddings(words: readonly string[], width: number, seed: number): Matrix {
  const rows = words.map((word) =>
    normalMatrix(1, width, 1, hashText(`${seed}/word/${word.toLowerCase()}`)),
  )
  return tabulate(words.length, width, (i, j) => rows[i]!.data[j]!)
}
