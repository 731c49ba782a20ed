import { map, tabulate } from '../../../maths/matrix'
import { positionalEncoding } from '../../../maths/positional-encoding'
import { TRANSLATOR } from '../../../parallel-grammar/recipe'
import type { Weights } from '../../../transformer/parameters'
import type { Prepared } from '../../demo/demo'
import { getStored, nameOfId, sourceIdsOf } from '../../trained/inputs'
import { ofMatrix } from '../numbers'
import { upstreamGradient } from '../upstream'

interface Chosen {
  readonly english: string
  readonly seed: number
  readonly G: readonly number[]
}

/** Rows of the translator's table for an English sentence, END included, and the positions added to them. */
export function prepareTrained({ english, seed, G }: Chosen, stored: Weights | undefined): Prepared {
  const table = getStored(stored).embedding!
  const ids = sourceIdsOf(english)
  const different = [...new Set(ids)]
  const d = TRANSLATOR.sizes.dModel
  return {
    tensors: {
      E: ofMatrix(tabulate(ids.length, d, (i, j) => table[ids[i]! * d + j]!)),
      PE: ofMatrix(map(positionalEncoding(0, ids.length, d), Math.fround)),
      places: ofMatrix(tabulate(ids.length, different.length, (i, word) => (ids[i] === different[word] ? 1 : 0))),
      G: upstreamGradient(ids.length, d, seed, G),
    },
    sizes: { d },
    // The table of the backward pass finds a word's places by its name in small letters.
    labels: { words: ids.map(nameOfId), vocabulary: different.map((id) => nameOfId(id).toLowerCase()) },
  }
}
