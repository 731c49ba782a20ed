type Words = readonly string[]

const ORDERS = [1, 2, 3, 4] as const

/**
 * BLEU of a corpus with one reference a sentence, as Papineni and others defined it: the geometric mean
 * of the clipped precisions of runs of 1 to 4 words, summed over the corpus before dividing, times
 * exp(1 − r/c) when the translations are shorter than the references. Words are compared as they are; no
 * smoothing, so that a corpus without a common run of four has 0. From 0 to 100.
 * @throws RangeError when there are not as many translations as references, or none.
 */
export function bleu(translations: readonly Words[], references: readonly Words[]): number {
  if (translations.length !== references.length || translations.length === 0) {
    throw new RangeError(`${translations.length} translations for ${references.length} references`)
  }
  const precisions = ORDERS.map((order) => {
    let [matched, total] = [0, 0]
    translations.forEach((words, i) => {
      const allowed = counted(references[i]!, order)
      for (const [run, count] of counted(words, order)) {
        matched += Math.min(count, allowed.get(run) ?? 0)
        total += count
      }
    })
    return total === 0 ? 0 : matched / total
  })
  if (precisions.includes(0)) return 0
  const mean = Math.exp(precisions.reduce((sum, one) => sum + Math.log(one), 0) / ORDERS.length)
  const [c, r] = [translations, references].map((all) => all.reduce((sum, words) => sum + words.length, 0)) as [number, number]
  return 100 * mean * (c >= r ? 1 : Math.exp(1 - r / c))
}

function counted(words: Words, order: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let i = 0; i + order <= words.length; i++) {
    const run = words.slice(i, i + order).join(' ')
    found.set(run, (found.get(run) ?? 0) + 1)
  }
  return found
}
