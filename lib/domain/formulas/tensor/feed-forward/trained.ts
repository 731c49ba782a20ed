import { TRANSLATOR } from '../../../parallel-grammar/recipe'
import type { Weights } from '../../../transformer/parameters'
import type { Prepared } from '../../demo/demo'
import { getStored, inputIdsOf, inputOf, parameterOf, sourceIdsOf } from '../../trained/inputs'
import { ofMatrix } from '../numbers'
import { upstreamGradient } from '../upstream'

interface Chosen {
  readonly english: string
  readonly italian: string
  readonly side: string
  readonly layer: string
  readonly seed: number
  readonly G: readonly number[]
}

/** The network of one layer of the translator, on what reaches it of a sentence pair. */
export function prepareTrained({ english, italian, side, layer, seed, G }: Chosen, stored: Weights | undefined): Prepared {
  const weights = getStored(stored)
  const source = sourceIdsOf(english)
  const name = `${side}.${Number(layer) - 1}.ffn`
  const { x, rowNames } = inputOf(weights, name, source, side === 'encoder' ? [] : inputIdsOf(weights, source, italian))
  const parameter = (which: string) => ofMatrix(parameterOf(weights, `${name}.${which}`))
  return {
    tensors: {
      X: ofMatrix(x),
      W1: parameter('W1'), b1: parameter('b1'), W2: parameter('W2'), b2: parameter('b2'),
      G: upstreamGradient(x.rows, x.cols, seed, G),
    },
    sizes: { d: TRANSLATOR.sizes.dModel, ff: TRANSLATOR.sizes.dFf },
    labels: { words: rowNames },
  }
}
