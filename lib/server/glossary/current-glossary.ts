import 'server-only'
import { prepareEntry } from '@/lib/content/glossary/prepare-glossary'
import { loadPrepared } from '@/lib/content/load'
import { revisionOf } from '@/lib/domain/content/revision'
import type { PreparedEntry, PreparedGlossary } from '@/lib/domain/glossary/prepared'
import { noteError } from '@/lib/server/access/journal'
import { db } from '@/lib/server/db/client'
import { acceptedEntries } from './accepted-entries'
import { entryOfFields } from './entry-of-fields'

/** The glossary as it is read now, and its entries by id. */
export interface CurrentGlossary extends PreparedGlossary {
  readonly byId: ReadonlyMap<string, PreparedEntry>
}

let kept: { readonly key: string; readonly glossary: CurrentGlossary } | null = null

/**
 * The repository's glossary with every accepted proposal in its place. It costs one small look at the
 * store; what that changes is made once.
 */
export async function currentGlossary(): Promise<CurrentGlossary> {
  const repository = loadPrepared<PreparedGlossary>('glossary.json')
  const accepted = await db().entryProposal.findMany({ where: { state: 'accepted' }, select: { id: true }, orderBy: { seq: 'asc' } })
  const key = [repository.stamp, ...accepted.map(({ id }) => id)].join()
  if (kept?.key !== key) kept = { key, glossary: accepted.length === 0 ? indexed(repository) : await overlaid(repository) }
  return kept.glossary
}

function indexed(glossary: PreparedGlossary): CurrentGlossary {
  return { ...glossary, byId: new Map(glossary.entries.map((entry) => [entry.id, entry])) }
}

async function overlaid(repository: PreparedGlossary): Promise<CurrentGlossary> {
  const entries = new Map(repository.entries.map((entry) => [entry.id, entry]))
  const findable = new Map(repository.findable.map((entry) => [entry.id, entry]))
  for (const { id, fields } of await acceptedEntries()) {
    try {
      const entry = entryOfFields(id, fields)
      entries.set(id, prepareEntry(entry))
      findable.set(id, { id, forms: entry.forms, where: entry.where, tex: entry.symbol?.tex ?? [] })
    } catch (error) {
      // Accepted under rules that have changed since: the repository's wording stands, and the page too.
      noteError(`glossary entry ${id} cannot be set`, error)
    }
  }
  const all = [...entries.values()].sort((a, b) => a.plainNames.it.localeCompare(b.plainNames.it, 'it'))
  return indexed({ entries: all, findable: [...findable.values()], stamp: revisionOf(all.map(({ id, revision }) => id + revision).join()) })
}
