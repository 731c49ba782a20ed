/**
 * Target with label smoothing (5.4): 1 − ε stays on the right word and ε is spread evenly over the
 * other words of the vocabulary. (Spreading it over all of them moves the floor by less than 10⁻⁴.)
 */
export function smoothedTarget(vocabulary: number, target: number, epsilon: number): Float64Array {
  return Float64Array.from({ length: vocabulary }, (_, word) =>
    word === target ? 1 - epsilon : epsilon / (vocabulary - 1),
  )
}

/** The least loss that any guess can reach against the smoothed target: its entropy, in nats. */
export function smoothingFloor(vocabulary: number, epsilon: number): number {
  const term = (p: number) => (p === 0 ? 0 : -p * Math.log(p))
  return term(1 - epsilon) + (vocabulary - 1) * term(epsilon / (vocabulary - 1))
}
