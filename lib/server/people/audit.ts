import { note } from '@/lib/server/access/journal'
import { db } from '@/lib/server/db/client'

/** Keeps what was done with power over others: who, what, about which row. Never any text of a reader. */
export async function audit(actorId: string, what: string, about: string): Promise<void> {
  await db().auditEntry.create({ data: { actorId, what, about } })
  note(what, { actor: actorId, about })
}
