/**
 * Slope of log y against log x by least squares: the power of x with which y grows.
 * @throws RangeError with fewer than two different x, or with numbers not above 0.
 */
export function logSlope(points: readonly (readonly [number, number])[]): number {
  if (points.some(([x, y]) => !(x > 0) || !(y > 0))) throw new RangeError('Logarithms want numbers above 0')
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [mx, my] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))]
  const spread = logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
  if (!(spread > 0)) throw new RangeError('A slope wants two different x')
  return logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / spread
}
