import { columns } from '../../../maths/matrix-blocks'
import { causalMask, openMask } from '../../../maths/mask'
import { getWordId } from '../../../parallel-grammar/vocabulary'
import { readItalian } from '../../../parallel-grammar/read-italian'
import { TRANSLATOR } from '../../../parallel-grammar/recipe'
import type { Weights } from '../../../transformer/parameters'
import type { Prepared } from '../../demo/demo'
import { attentionName, getStored, inputIdsOf, inputOf, nameOfId, parameterOf, sourceIdsOf } from '../../trained/inputs'
import { ofMatrix } from '../numbers'
import { upstreamGradient } from '../upstream'

interface Chosen {
  readonly english: string
  readonly italian: string
  readonly layer: string
  readonly unit: string
  readonly place: number
  readonly italianWord: string
  readonly mask: boolean
  readonly seed: number
  readonly G: readonly number[]
}

/** A masked head of the translator's decoder, on an Italian sentence and on the same with one word changed. */
export function prepareTrained({ english, italian, layer, unit, place, italianWord, mask, seed, G }: Chosen, stored: Weights | undefined): Prepared {
  const weights = getStored(stored)
  const source = sourceIdsOf(english)
  const ids = inputIdsOf(weights, source, italian)
  // Row 0 is START.
  const changed = ids.map((id, i) => (i === place ? getWordId(readItalian(italianWord).words[0]!) : id))
  const name = attentionName('decoder', Number(layer))
  const width = TRANSLATOR.sizes.dK
  const ofHead = (which: string) => ofMatrix(columns(parameterOf(weights, `${name}.${which}`), (Number(unit) - 1) * width, width))
  const n = ids.length
  return {
    tensors: {
      X: ofMatrix(inputOf(weights, name, source, ids).x),
      Y: ofMatrix(inputOf(weights, name, source, changed).x),
      WQ: ofHead('WQ'), WK: ofHead('WK'), WV: ofHead('WV'),
      mask: ofMatrix(mask ? causalMask(n) : openMask(n, n)),
      G: upstreamGradient(n, width, seed, G),
    },
    sizes: { first: 1 },
    labels: { words: ids.map(nameOfId), changed: changed.map(nameOfId) },
  }
}
