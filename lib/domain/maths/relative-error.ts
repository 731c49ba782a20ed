/**
 * max|a − b| / max|b|, the figure shown with every result. Equal infinities (masked scores) count as
 * equal; NaN, and an infinity that one side lacks, give Infinity. With b all zeros the error is absolute.
 * @throws RangeError when the lengths differ.
 */
export function relativeError(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} numbers against ${b.length}`)
  let worst = 0
  let size = 0
  for (let i = 0; i < b.length; i++) {
    const [x, y] = [a[i]!, b[i]!]
    if (x === y && !Number.isFinite(y)) continue
    const gap = Math.abs(x - y)
    if (!Number.isFinite(gap)) return Infinity
    worst = Math.max(worst, gap)
    size = Math.max(size, Math.abs(y))
  }
  return size === 0 ? worst : worst / size
}
