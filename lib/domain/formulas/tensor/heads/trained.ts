import { openMask } from '../../../maths/mask'
import { TRANSLATOR } from '../../../parallel-grammar/recipe'
import type { Weights } from '../../../transformer/parameters'
import type { Prepared } from '../../demo/demo'
import { attentionInput } from '../../trained/inputs'
import { ofMatrix } from '../numbers'
import { upstreamGradient } from '../upstream'

interface Chosen {
  readonly english: string
  readonly italian: string
  readonly kind: string
  readonly layer: string
  readonly seed: number
  readonly G: readonly number[]
}

/** All heads of one layer of the translator on a sentence pair. */
export function prepareTrained(state: Chosen, stored: Weights | undefined): Prepared {
  const { x, memory, mask, rowNames, columnNames, parameter } = attentionInput(state, stored)
  const weight = (which: string) => ofMatrix(parameter(which))
  return {
    tensors: {
      X: ofMatrix(x), M: ofMatrix(memory), mask: ofMatrix(mask ?? openMask(x.rows, memory.rows)),
      WQ: weight('WQ'), WK: weight('WK'), WV: weight('WV'), WO: weight('WO'),
      G: upstreamGradient(x.rows, x.cols, state.seed, state.G),
    },
    sizes: { heads: TRANSLATOR.sizes.h, d: TRANSLATOR.sizes.dModel },
    labels: { words: rowNames, keys: columnNames },
  }
}
