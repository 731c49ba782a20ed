import { causalMask, openMask } from '../../../maths/mask'
import { hashText } from '../../../maths/random'
import { normalMatrix, seededWeights } from '../../../maths/random-matrix'
import { wordsOf } from '../../../maths/sentence'
import { sentenceField, seedField, switchField, upstreamField } from '../../demo/common-fields'
import type { Prepared } from '../../demo/demo'
import { real, whole, type State } from '../../demo/fields'
import { withCells } from '../edited-cells'
import type { Weights } from '../../../transformer/parameters'
import { trainedFields, whenSeeded } from '../../trained/fields'
import { inputRows } from '../input-rows'
import { ofMatrix, ofVector } from '../numbers'
import { prepareTrainedAttention } from './trained'

export const attentionFields = {
  ...trainedFields,
  sentence: whenSeeded(sentenceField),
  dModel: whenSeeded(whole({ it: 'Larghezza del modello', en: 'Width of the model' }, 8, 2, 64, { tex: String.raw`d_{\text{model}}` })),
  dk: whenSeeded(whole({ it: 'Larghezza di query e chiavi', en: 'Width of queries and keys' }, 4, 1, 64, { tex: 'd_k', step: 1 })),
  heads: whenSeeded(whole({ it: 'Teste', en: 'Heads' }, 1, 1, 8, { tex: 'h' })),
  head: whenSeeded(whole({ it: 'Testa mostrata', en: 'Head shown' }, 1, 1, 8, { needs: 'heads' })),
  mask: whenSeeded(switchField({ it: 'Maschera sul futuro', en: 'Mask over the future' }, false)),
  seed: whenSeeded(seedField),
  gradients: switchField({ it: 'Mostra i gradienti', en: 'Show the gradients' }, false),
  G: upstreamField,
  learn: whenSeeded(switchField({ it: 'Mostra come impara', en: 'Show how it learns' }, false)),
  eta: whenSeeded(real({ it: 'Passo di apprendimento', en: 'Learning rate' }, 0.5, 0.001, 10, { tex: String.raw`\eta`, needs: 'learn' })),
  steps: whenSeeded(whole({ it: 'Passi di discesa fatti', en: 'Steps of descent taken' }, 1, 0, 30, { step: 1, needs: 'learn' })),
} as const

export type AttentionState = State<typeof attentionFields>

/** Everything that equation (1) and its gradients start from. */
export function prepareAttention(state: AttentionState, weights?: Weights): Prepared {
  if (state.weights === 'trained') return prepareTrainedAttention(state, weights)
  const words = wordsOf(state.sentence)
  const [n, d, wide] = [words.length, state.dModel, state.heads * state.dk]
  const vocabulary = [...new Set(words.map((word) => word.toLowerCase()))]
  const upstream = normalMatrix(n, wide, 1, hashText(`${state.seed}/upstream`))
  // Row i guesses word i + 1; the last word has nothing to guess, so it is no target's row.
  const targets = words.slice(1).map((word) => vocabulary.indexOf(word.toLowerCase()))
  const X = ofMatrix(inputRows(words, d, state.seed))
  return {
    tensors: {
      X,
      // Where a decoder looks at an encoder keys and values come from elsewhere; here from the same rows.
      M: X,
      WQ: ofMatrix(seededWeights('W^Q', d, wide, state.seed)),
      WK: ofMatrix(seededWeights('W^K', d, wide, state.seed)),
      WV: ofMatrix(seededWeights('W^V', d, wide, state.seed)),
      WU: ofMatrix(seededWeights('W^U', state.dk, vocabulary.length, state.seed)),
      mask: ofMatrix(state.mask ? causalMask(n) : openMask(n, n)),
      G: ofMatrix(withCells(upstream, state.G)),
      targets: ofVector(targets),
    },
    sizes: { heads: state.heads, width: state.dk, masked: state.mask ? 1 : 0, backward: state.gradients ? 1 : 0, learn: state.learn && n > 1 ? 1 : 0, eta: state.eta, steps: state.steps },
    labels: { words, keys: words, vocabulary },
  }
}
