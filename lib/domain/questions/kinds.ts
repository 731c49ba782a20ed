/** What a reader can leave beside a block. */
export const DOUBT_KINDS = ['question', 'doubt', 'understanding', 'note', 'later'] as const
export type DoubtKind = (typeof DOUBT_KINDS)[number]

export const VISIBILITIES = ['private', 'family'] as const
export type Visibility = (typeof VISIBILITIES)[number]

export const DOUBT_STATES = ['open', 'closed'] as const
export type DoubtState = (typeof DOUBT_STATES)[number]

/** What a reader says of one point of somebody's understanding. */
export const VERDICTS = ['yes', 'almost', 'no'] as const
export type VerdictValue = (typeof VERDICTS)[number]

/** Whether the kind asks for something, and so can be closed by the one who asked. A note asks nothing. */
export function canBeClosed(kind: DoubtKind): boolean {
  return kind !== 'note'
}

/** Whether the kind is written as numbered points, each answered on its own. */
export function hasPoints(kind: DoubtKind): boolean {
  return kind === 'understanding'
}
