import { ENTRY_FIELDS, type EntryField, type EntryFields } from './entry-fields'

/** One accepted change: the entry as it was, null where there was none, and as it became. */
export interface EntryChange {
  readonly before: EntryFields | null
  readonly after: EntryFields
}

/** The fields in which the two differ. */
export function changedFields(before: EntryFields | null, after: EntryFields): EntryField[] {
  return ENTRY_FIELDS.filter((field) => before === null || before[field] !== after[field])
}

/**
 * An entry with its accepted changes, in order of acceptance. Each field goes by itself: the last accepted
 * wording holds while the repository still says what one of the changes began from; once its file says
 * something else, the file is newer. An entry that the repository has got meanwhile is the repository's.
 * @param repository the entry as the files have it, or null where they have none
 * @returns null where there is no entry at all
 */
export function acceptedFields(repository: EntryFields | null, changes: readonly EntryChange[]): EntryFields | null {
  if (repository === null) {
    const made = changes.findIndex(({ before }) => before === null)
    const first = changes[made]
    return first === undefined ? null : acceptedFields(first.after, changes.slice(made + 1))
  }
  const values = ENTRY_FIELDS.map((field) => {
    const steps = changes.filter(({ before, after }) => before !== null && before[field] !== after[field])
    const applies = steps.some(({ before }) => before?.[field] === repository[field])
    return [field, applies ? (steps.at(-1)?.after[field] ?? repository[field]) : repository[field]] as const
  })
  return Object.fromEntries(values) as EntryFields
}
