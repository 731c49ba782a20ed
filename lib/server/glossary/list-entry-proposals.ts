import { changedFields } from '@/lib/domain/glossary/accepted-fields'
import type { EntryField } from '@/lib/domain/glossary/entry-fields'
import type { ShownEntryProposal } from '@/lib/domain/glossary/shown-proposal'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorizeMember } from '@/lib/server/access/authorize'
import { db } from '@/lib/server/db/client'
import { madeProposal, MOST_PROPOSALS, WHO } from '../doubts/made-proposal'
import { storedFields } from './accepted-entries'

/**
 * The proposals for the glossary, newest first, each as the fields that it changes: what the owner decides
 * upon, and the history of an entry.
 */
export async function listEntryProposals(viewer: Viewer, entryId?: string): Promise<ShownEntryProposal[]> {
  const member = authorizeMember(viewer, 'entry.list')
  const rows = await db().entryProposal.findMany({
    where: entryId === undefined ? {} : { entryId },
    orderBy: { seq: 'desc' },
    take: MOST_PROPOSALS,
    include: WHO,
  })
  return rows.map((row) => {
    const before = row.before === null ? null : storedFields(row.before)
    const after = storedFields(row.after)
    const shown = (field: EntryField) => ({ field, before: before?.[field] ?? '', after: after[field] })
    return {
      ...madeProposal(row, member),
      entry: row.entryId,
      isNew: before === null,
      names: { it: after.it, en: after.en },
      changes: changedFields(before, after).map(shown).filter((change) => change.before !== change.after),
    }
  })
}
