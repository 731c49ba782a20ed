import { IN_ENGLISH, IN_ITALIAN } from './probes'

export type MapKind = 'encoder' | 'decoder' | 'cross'

/** A job that a head can do, and how far one does it. */
export interface HeadRole {
  readonly role: 'reordering' | 'agreement-across' | 'agreement-within' | 'agreement-before'
  readonly kind: MapKind
  readonly layer: number
  readonly head: number
  /** Mean share of its attention that goes where the job asks, 0 to 1. */
  readonly share: number
  /** What the same places would get if it looked everywhere alike. */
  readonly evenly: number
}

/** Where a head that does the job looks: from each of these places to that one. */
interface Job {
  readonly role: HeadRole['role']
  readonly kind: MapKind
  readonly looks: readonly (readonly [from: number, to: number])[]
}

// A row of the decoder is the place that foretells a word: the Italian word at place i comes out of row i,
// and as input it stands at i + 1, behind START.
const JOBS: readonly Job[] = [
  // The words that change places: a head that puts them in order looks from each to its own.
  { role: 'reordering', kind: 'cross', looks: [[IN_ITALIAN.noun, IN_ENGLISH.noun], [IN_ITALIAN.adjective, IN_ENGLISH.adjective]] },
  // Article, adjective and verb need to know the noun's gender or number, and it is not their own word.
  { role: 'agreement-across', kind: 'cross', looks: [[IN_ITALIAN.article, IN_ENGLISH.noun], [IN_ITALIAN.adjective, IN_ENGLISH.noun], [IN_ITALIAN.verb, IN_ENGLISH.noun]] },
  { role: 'agreement-within', kind: 'decoder', looks: [[IN_ITALIAN.adjective, IN_ITALIAN.noun + 1], [IN_ITALIAN.verb, IN_ITALIAN.noun + 1]] },
  { role: 'agreement-before', kind: 'encoder', looks: [[IN_ENGLISH.article, IN_ENGLISH.noun], [IN_ENGLISH.adjective, IN_ENGLISH.noun], [IN_ENGLISH.verb, IN_ENGLISH.noun]] },
]

/** Attention weights of one kind on the probes: for each layer, rows × heads × queries × keys. */
export interface ProbeMaps {
  readonly shape: readonly [rows: number, heads: number, queries: number, keys: number]
  readonly layers: readonly ArrayLike<number>[]
}

/** Every head's share in every job that its kind can do, the best of each job first. */
export function findHeadRoles(maps: Readonly<Record<MapKind, ProbeMaps>>): readonly HeadRole[] {
  return JOBS.flatMap(({ role, kind, looks }) => {
    const { shape: [rows, heads, queries, keys], layers } = maps[kind]
    // The decoder cannot look ahead: from place i it has i + 1 words to choose from.
    const evenly = looks.reduce((sum, [from]) => sum + 1 / (kind === 'decoder' ? from + 1 : keys), 0) / looks.length
    return layers
      .flatMap((weights, layer) => Array.from({ length: heads }, (_, head): HeadRole => {
        let total = 0
        for (let row = 0; row < rows; row++) {
          for (const [from, to] of looks) total += weights[((row * heads + head) * queries + from) * keys + to]!
        }
        return { role, kind, layer, head, share: total / (rows * looks.length), evenly }
      }))
      .sort((a, b) => b.share - a.share)
  })
}
