import type { Bilingual } from '../locale'
import type { EntryField } from './entry-fields'

/** A proposal for the glossary as members see it. Dates are ISO 8601. */
export interface ShownEntryProposal {
  readonly id: string
  /** Id of the entry. */
  readonly entry: string
  readonly isNew: boolean
  /** As they would be; formulas as `$LaTeX$`. */
  readonly names: Bilingual
  readonly changes: readonly { readonly field: EntryField; readonly before: string; readonly after: string }[]
  readonly reason: string
  readonly state: 'open' | 'accepted' | 'declined' | 'withdrawn'
  /** Empty for who left and took everything away. */
  readonly author: string
  readonly mine: boolean
  readonly createdAt: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  /** Order of acceptance within the entry, from 1. */
  readonly version: number | null
}
