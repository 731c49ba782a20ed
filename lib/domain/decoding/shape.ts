/** How a distribution is changed before drawing from it. */
export interface Shaping {
  /** Above 0: logarithms of the probabilities are divided by it. */
  readonly temperature: number
  /** Only so many of the likeliest stay; 0 keeps all. */
  readonly topK: number
  /** Only the likeliest stay whose sum reaches this, 0 < p ≤ 1. */
  readonly topP: number
}

export const UNSHAPED: Shaping = { temperature: 1, topK: 0, topP: 1 }

export interface Candidate {
  readonly token: number
  /** As the model gives it. */
  readonly before: number
  /** After the temperature, before any cut. */
  readonly tempered: number
  readonly cutBy: 'top-k' | 'top-p' | null
  /** What is drawn from: 0 for whoever was cut. */
  readonly after: number
}

/**
 * Temperature, then top-k, then top-p on what top-k left, then the rest brought back to sum 1. Tokens of
 * probability 0 are left out; the likeliest come first, of equals the lower number.
 */
export function shape(probabilities: ArrayLike<number>, { temperature, topK, topP }: Shaping): readonly Candidate[] {
  const order = Array.from(probabilities, (before, token) => ({ before, token }))
    .filter(({ before }) => before > 0)
    .sort((a, b) => b.before - a.before || a.token - b.token)
  const top = order[0]?.before ?? 1
  // Divided by the greatest first: a low temperature would bring all of them to 0.
  const powers = order.map(({ before }) => (before / top) ** (1 / temperature))
  const sum = total(powers)
  const size = topK === 0 ? order.length : Math.min(topK, order.length)
  const within = total(powers.slice(0, size))
  let kept = 0
  for (let mass = 0; kept < size && (kept === 0 || mass < topP * within * (1 - 1e-12)); kept++) mass += powers[kept]!
  const left = total(powers.slice(0, kept))
  return order.map(({ token, before }, i) => ({
    token,
    before,
    tempered: powers[i]! / sum,
    cutBy: i < kept ? null : i < size ? 'top-p' : 'top-k',
    after: i < kept ? powers[i]! / left : 0,
  }))
}

/**
 * Which candidate a number in [0, 1) falls on, when each takes a stretch as long as its probability.
 * @throws RangeError when there is nobody to draw.
 */
export function draw(candidates: readonly Candidate[], uniform: number): { readonly index: number; readonly from: number; readonly to: number } {
  let from = 0
  let last: { index: number; from: number; to: number } | null = null
  for (const [index, { after }] of candidates.entries()) {
    if (after === 0) continue
    last = { index, from, to: from + after }
    if (uniform < last.to) return last
    from = last.to
  }
  // Rounding may leave the sum a hair below 1.
  if (!last) throw new RangeError('Nothing to draw from')
  return last
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
