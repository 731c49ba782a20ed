/** The schedule of equation (3). @throws RangeError below step 1, where the formula has no value. */
export function learningRate(step: number, width: number, warmup: number): number {
  if (step < 1) throw new RangeError('Steps are counted from 1')
  return width ** -0.5 * Math.min(step ** -0.5, step * warmup ** -1.5)
}
