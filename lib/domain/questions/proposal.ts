/** What becomes of a proposal: the owner decides, who made it may withdraw it. */
export type ProposalDecision = 'accepted' | 'declined' | 'withdrawn'

/** What members see of every proposal, whatever it would change. Dates are ISO 8601. */
export interface MadeProposal {
  readonly id: string
  readonly reason: string
  readonly state: 'open' | ProposalDecision
  /** Empty for who left and took everything away. */
  readonly author: string
  readonly mine: boolean
  readonly createdAt: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  /** Order of acceptance within what it changes, from 1; null unless accepted. */
  readonly version: number | null
}

/** A proposal for one sentence of the translation, counted from 1 within its block. */
export interface ShownProposal extends MadeProposal {
  readonly blockId: string
  readonly sentence: number
  readonly before: string
  readonly after: string
}
