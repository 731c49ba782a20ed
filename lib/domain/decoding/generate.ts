import { seededRandom } from '../maths/random'
import { draw, shape, UNSHAPED, type Candidate, type Shaping } from './shape'

/** Probabilities of the next token after some tokens. */
export type NextToken = (tokens: readonly number[]) => ArrayLike<number>

/** One choice of one token, with all that could have been chosen. */
export interface Choice {
  readonly candidates: readonly Candidate[]
  /** Place of the chosen one among the candidates. */
  readonly chosen: number
  /** The number drawn and the stretch it fell in; null where nothing was left to chance. */
  readonly drawn: { readonly uniform: number; readonly from: number; readonly to: number } | null
}

export interface Generated {
  /** Tokens after the beginning, the end among them if it was reached. */
  readonly tokens: readonly number[]
  readonly choices: readonly Choice[]
}

export interface Limits {
  readonly end: number
  /** Most tokens to add. */
  readonly most: number
}

/** Always the likeliest token; of equals the lower number. */
export function generateGreedily(next: NextToken, start: readonly number[], limits: Limits): Generated {
  return generate(next, start, limits, (p) => ({ candidates: shape(p, UNSHAPED), chosen: 0, drawn: null }))
}

/** Draws each token from the shaped distribution; the same seed gives the same sentence. */
export function generateByDrawing(next: NextToken, start: readonly number[], shaping: Shaping, seed: number, limits: Limits): Generated {
  const random = seededRandom(seed)
  return generate(next, start, limits, (p) => {
    const candidates = shape(p, shaping)
    const uniform = random.uniform()
    const { index, from, to } = draw(candidates, uniform)
    return { candidates, chosen: index, drawn: { uniform, from, to } }
  })
}

function generate(next: NextToken, start: readonly number[], { end, most }: Limits, choose: (p: ArrayLike<number>) => Choice): Generated {
  const tokens: number[] = []
  const choices: Choice[] = []
  while (tokens.length < most && tokens.at(-1) !== end) {
    const choice = choose(next([...start, ...tokens]))
    choices.push(choice)
    tokens.push(choice.candidates[choice.chosen]!.token)
  }
  return { tokens, choices }
}
