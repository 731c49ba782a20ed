import { columns } from '../../../maths/matrix-blocks'
import { openMask } from '../../../maths/mask'
import { TRANSLATOR } from '../../../parallel-grammar/recipe'
import type { Weights } from '../../../transformer/parameters'
import type { Prepared } from '../../demo/demo'
import { attentionInput } from '../../trained/inputs'
import { ofMatrix } from '../numbers'
import { upstreamGradient } from '../upstream'
import type { AttentionState } from './prepare'

/** One head of the translator on a sentence pair: what reaches its layer, and its columns of the layer's matrices. */
export function prepareTrainedAttention(state: AttentionState, stored: Weights | undefined): Prepared {
  const { x, memory, mask, rowNames, columnNames, kind, parameter } = attentionInput(state, stored)
  const width = TRANSLATOR.sizes.dK
  const ofHead = (which: string) => ofMatrix(columns(parameter(which), (Number(state.unit) - 1) * width, width))
  return {
    tensors: {
      X: ofMatrix(x), M: ofMatrix(memory),
      WQ: ofHead('WQ'), WK: ofHead('WK'), WV: ofHead('WV'),
      mask: ofMatrix(mask ?? openMask(x.rows, memory.rows)),
      G: upstreamGradient(x.rows, width, state.seed, state.G),
    },
    sizes: { heads: 1, width, masked: kind === 'decoder' ? 1 : 0, backward: state.gradients ? 1 : 0, learn: 0, eta: 0, steps: 0 },
    labels: { words: rowNames, keys: columnNames },
  }
}
