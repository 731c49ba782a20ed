/** Stands before the first token of every sentence. */
export const START = -1

interface Followers {
  /** How often the context occurs. */
  total: number
  readonly counts: Map<number, number>
}

/**
 * A model of the next token that is nothing but counting: which token follows which few tokens before
 * it, and how often. No weights and no attention; what it gives are real probabilities, though.
 */
export interface NgramModel {
  /** Tokens looked back at. */
  readonly context: number
  /** Rows of the vocabulary: probabilities are given for 0 … size − 1. */
  readonly size: number
  readonly followers: ReadonlyMap<string, Readonly<Followers>>
}

/** What was counted for one length of context. */
export interface Evidence {
  readonly context: readonly number[]
  /** How often the context occurs in the text. */
  readonly seen: number
  /** Different tokens that follow it. */
  readonly kinds: number
}

const keyOf = (context: readonly number[]) => context.join(' ')

/** Counts every token after its 0, 1 … `context` predecessors; each sentence ends with `end`. */
export function countNgrams(sentences: readonly (readonly number[])[], context: number, size: number, end: number): NgramModel {
  const followers = new Map<string, Followers>()
  for (const sentence of sentences) {
    const tokens = [START, ...sentence, end]
    for (let i = 1; i < tokens.length; i++) {
      for (let back = 0; back <= Math.min(context, i); back++) {
        const key = keyOf(tokens.slice(i - back, i))
        const entry = followers.get(key) ?? { total: 0, counts: new Map<number, number>() }
        entry.total++
        entry.counts.set(tokens[i]!, (entry.counts.get(tokens[i]!) ?? 0) + 1)
        followers.set(key, entry)
      }
    }
  }
  return { context, size, followers }
}

/** The contexts that bear on what follows these tokens, shortest first. */
export function evidenceFor(model: NgramModel, tokens: readonly number[]): readonly Evidence[] {
  const history = [START, ...tokens]
  return Array.from({ length: Math.min(model.context, history.length) + 1 }, (_, back) => {
    const context = history.slice(history.length - back)
    const found = model.followers.get(keyOf(context))
    return { context, seen: found?.total ?? 0, kinds: found?.counts.size ?? 0 }
  })
}

/**
 * Probabilities of the next token, summing to 1. Counts of the longest context are mixed with those of
 * the shorter ones in the way of Witten and Bell: p(w | h) = (c(hw) + T(h)·p(w | shorter h)) / (c(h) + T(h)),
 * with T(h) the number of different tokens after h. Tokens that the text does not hold get 0.
 * @throws RangeError when nothing was counted.
 */
export function nextTokens(model: NgramModel, tokens: readonly number[]): Float64Array {
  const [shortest, ...longer] = evidenceFor(model, tokens)
  if (!shortest || shortest.seen === 0) throw new RangeError('Nothing was counted')
  let p = new Float64Array(model.size)
  for (const [token, count] of model.followers.get('')!.counts) p[token] = count / shortest.seen
  for (const { context, seen, kinds } of longer) {
    if (seen === 0) break
    p = p.map((shorter) => (kinds * shorter) / (seen + kinds))
    for (const [token, count] of model.followers.get(keyOf(context))!.counts) p[token]! += count / (seen + kinds)
  }
  return p
}
