import { columns } from '../../../maths/matrix-blocks'
import { openMask } from '../../../maths/mask'
import { TRANSLATOR } from '../../../parallel-grammar/recipe'
import type { Weights } from '../../../transformer/parameters'
import type { Prepared } from '../../demo/demo'
import { kindOf } from '../../trained/fields'
import { attentionName, getStored, inputIdsOf, inputOf, parameterOf, sourceIdsOf } from '../../trained/inputs'
import { ofMatrix } from '../numbers'
import { upstreamGradient } from '../upstream'
import type { AttentionState } from './prepare'

/** One head of the translator on a sentence pair: what reaches its layer, and its columns of the layer's matrices. */
export function prepareTrainedAttention(state: AttentionState, stored: Weights | undefined): Prepared {
  const weights = getStored(stored)
  const kind = kindOf(state)
  const source = sourceIdsOf(state.english)
  const name = attentionName(kind, Number(state.layer))
  const { x, memory, mask, rowNames, columnNames } = inputOf(weights, name, source, kind === 'encoder' ? [] : inputIdsOf(weights, source, state.italian))
  const width = TRANSLATOR.sizes.dK
  const ofHead = (which: string) => ofMatrix(columns(parameterOf(weights, `${name}.${which}`), (Number(state.unit) - 1) * width, width))
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
