import 'server-only'
import { ENTRY_FIELDS, type EntryFields } from '@/lib/domain/glossary/entry-fields'
import { acceptedFields, changedFields, type EntryChange } from '@/lib/domain/glossary/accepted-fields'
import { db } from '@/lib/server/db/client'
import { groupBy } from '../doubts/group-by'
import { findRepositoryFields } from './repository-entries'

/** An entry that the family words differently from the content files, or has added to them. */
export interface AcceptedEntry {
  readonly id: string
  readonly fields: EntryFields
  /** Whether the files have none of that id. */
  readonly added: boolean
}

/** Fields as the store kept them; one that did not exist yet is empty. */
export function storedFields(value: unknown): EntryFields {
  const kept = (value ?? {}) as Record<string, string>
  return Object.fromEntries(ENTRY_FIELDS.map((field) => [field, kept[field] ?? ''])) as EntryFields
}

/** The accepted entries that say something else than the files, by id; of one entry where `entryId` is given. */
export async function acceptedEntries(entryId?: string): Promise<AcceptedEntry[]> {
  const rows = await db().entryProposal.findMany({
    where: { state: 'accepted', ...(entryId === undefined ? {} : { entryId }) },
    select: { entryId: true, before: true, after: true },
    orderBy: [{ entryId: 'asc' }, { version: 'asc' }],
  })
  return [...groupBy(rows, (row) => row.entryId)].flatMap(([id, chain]) => {
    const repository = findRepositoryFields(id)
    const changes = chain.map((row): EntryChange => ({ before: row.before === null ? null : storedFields(row.before), after: storedFields(row.after) }))
    const fields = acceptedFields(repository, changes)
    if (fields === null || (repository !== null && changedFields(repository, fields).length === 0)) return []
    return [{ id, fields, added: repository === null }]
  })
}

/** What an entry says now: the repository's fields with the accepted wordings upon them; null where there is none. */
export async function fieldsNow(id: string): Promise<EntryFields | null> {
  const [accepted] = await acceptedEntries(id)
  return accepted?.fields ?? findRepositoryFields(id)
}
