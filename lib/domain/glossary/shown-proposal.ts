import type { Bilingual } from '../locale'
import type { MadeProposal } from '../questions/proposal'
import type { EntryField } from './entry-fields'

/** A proposal for the glossary as members see it. */
export interface ShownEntryProposal extends MadeProposal {
  /** Id of the entry. */
  readonly entry: string
  readonly isNew: boolean
  /** As they would be; formulas as `$LaTeX$`. */
  readonly names: Bilingual
  readonly changes: readonly { readonly field: EntryField; readonly before: string; readonly after: string }[]
}
