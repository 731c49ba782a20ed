import { revisionOf } from '../content/revision'

/** What was done to a sentence of the translation, from the least to the most. */
export const SENTENCE_STATES = ['drafted', 'checked', 'reread', 'confirmed'] as const

/**
 * `drafted`: written, or changed since anything was declared of it. `checked`: the content's checks held.
 * `reread`: read from beginning to end as Italian. `confirmed`: a person compared it with the original.
 */
export type SentenceState = (typeof SENTENCE_STATES)[number]

/** What was declared of one wording. A changed wording has another revision, so nothing is declared of it. */
export interface Declaration {
  readonly revision: string
  readonly state: Exclude<SentenceState, 'drafted'>
}

/** By block id. */
export type Declarations = Readonly<Record<string, readonly Declaration[]>>

/** A block of the translation as its file has it: one line, one sentence. */
export interface WordedBlock {
  readonly id: string
  readonly wordings: readonly string[]
}

/** What was done to this very wording, wherever in its block it stands now. */
export function stateOf(wording: string, declared: readonly Declaration[] = []): SentenceState {
  const revision = revisionOf(wording)
  return declared.filter((one) => one.revision === revision).reduce<SentenceState>((most, { state }) => higher(most, state), 'drafted')
}

/**
 * The declarations after `state` was declared of the blocks that `covers` names: no sentence falls back,
 * and what was declared of wordings that are gone goes with them.
 */
export function declare(
  blocks: readonly WordedBlock[],
  before: Declarations,
  state: Declaration['state'],
  covers: (blockId: string) => boolean = () => true,
): Declarations {
  const after = blocks.map(({ id, wordings }): [string, Declaration[]] => [
    id,
    wordings.flatMap((wording) => {
      const now = stateOf(wording, before[id])
      const next = covers(id) ? higher(now, state) : now
      return next === 'drafted' ? [] : [{ revision: revisionOf(wording), state: next }]
    }),
  ])
  return Object.fromEntries(after.filter(([, declared]) => declared.length > 0))
}

function higher<T extends SentenceState>(a: SentenceState, b: T): SentenceState | T {
  return SENTENCE_STATES.indexOf(a) >= SENTENCE_STATES.indexOf(b) ? a : b
}
