import type { Viewer } from '@/lib/domain/people/viewer'
import { authorize } from '@/lib/server/access/authorize'
import { note } from '@/lib/server/access/journal'
import { requireRate } from '@/lib/server/access/rate'
import { Refusal } from '@/lib/server/access/refusal'
import { db } from '@/lib/server/db/client'
import { credentialsOf } from './new-person'
import { isSetupToken } from './setup-link'

/** Any number: held while it is looked whether there is an owner, so that two setups cannot both find none. */
const SETUP_LOCK = 471_608

/**
 * Makes the owner of a new installation.
 * @throws Refusal `link-ended` for a wrong token, `already-set-up` when there is an owner.
 */
export async function setUpOwner(viewer: Viewer, given: { token: string; name: string; password: string }): Promise<void> {
  authorize(viewer, 'entrance.use')
  await requireRate('redeem', 'setup')
  if (!isSetupToken(given.token)) throw new Refusal('link-ended')
  const credentials = await credentialsOf(given.name, given.password)
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SETUP_LOCK})`
    if ((await tx.person.count({ where: { role: 'owner' } })) > 0) throw new Refusal('already-set-up')
    await tx.person.create({ data: { ...credentials, role: 'owner' } })
    await tx.site.upsert({ where: { id: 1 }, create: { id: 1 }, update: {} })
  })
  note('owner made')
}
