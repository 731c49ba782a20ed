import type { MadeProposal } from '@/lib/domain/questions/proposal'
import type { Member } from '@/lib/domain/people/viewer'

/** Proposals listed at most. */
export const MOST_PROPOSALS = 200

const NAME = { select: { name: true } } as const

/** Who made a proposal and who decided on it, for a query. */
export const WHO = { author: NAME, decidedBy: NAME } as const

interface Row {
  readonly id: string
  readonly reason: string
  readonly state: MadeProposal['state']
  readonly authorId: string
  readonly author: { readonly name: string }
  readonly createdAt: Date
  readonly decidedBy: { readonly name: string } | null
  readonly decidedAt: Date | null
  readonly version: number | null
}

/** What every proposal tells a member, from a row read with `WHO`. */
export function madeProposal(row: Row, member: Member): MadeProposal {
  return {
    id: row.id,
    reason: row.reason,
    state: row.state,
    author: row.author.name,
    mine: row.authorId === member.personId,
    createdAt: row.createdAt.toISOString(),
    decidedBy: row.decidedBy?.name ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    version: row.version,
  }
}
