import type { Weights } from './parameters'
import type { TransformerSettings } from './settings'

/** One head of one attention; layer and head from 0. */
export interface HeadPlace {
  readonly kind: 'encoder' | 'decoder' | 'cross'
  readonly layer: number
  readonly head: number
}

/** Every head of a model, in the order in which a sentence meets them. */
export function everyHead({ sizes: { N, h } }: TransformerSettings): readonly HeadPlace[] {
  const of = (kind: HeadPlace['kind'], layer: number) => Array.from({ length: h }, (_, head): HeadPlace => ({ kind, layer, head }))
  const layers = [...Array(N).keys()]
  return [...layers.flatMap((layer) => of('encoder', layer)), ...layers.flatMap((layer) => [...of('decoder', layer), ...of('cross', layer)])]
}

/**
 * The weights with the head's rows of W^O put to zero (3.2.2): it still looks, but what it finds reaches
 * nobody. Everything else is the same array as before.
 * @throws RangeError when there is no such head.
 */
export function withoutHead({ sizes: { h, dV } }: TransformerSettings, weights: Weights, { kind, layer, head }: HeadPlace): Weights {
  const name = kind === 'encoder' ? `encoder.${layer}.self.WO` : `decoder.${layer}.${kind === 'cross' ? 'cross' : 'self'}.WO`
  const whole = weights[name]
  if (!whole || !Number.isInteger(head) || head < 0 || head >= h) throw new RangeError(`There is no head ${head} in ${name}`)
  const size = whole.length / h
  if (size % dV !== 0) throw new RangeError(`${name} does not fit ${h} heads of ${dV} coordinates`)
  return { ...weights, [name]: whole.slice().fill(0, head * size, (head + 1) * size) }
}
