/** What stands in one list and not in the other, each as often as it does. */
export interface Difference<T> {
  readonly missing: readonly T[]
  readonly extra: readonly T[]
}

/** Compares two lists regardless of their order. */
export function difference<T>(expected: readonly T[], actual: readonly T[]): Difference<T> {
  const left = [...expected]
  const extra = actual.filter((item) => {
    const at = left.indexOf(item)
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
  return { missing: left, extra }
}
