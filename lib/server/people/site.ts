import type { Viewer } from '@/lib/domain/people/viewer'
import { authorizeButPassword, authorizeMember } from '@/lib/server/access/authorize'
import { db } from '@/lib/server/db/client'
import { audit } from './audit'
import { confirmPassword } from './members'

export type Readers = 'invited' | 'everyone'

/** Who reads in open mode. */
export async function findReaders(): Promise<Readers> {
  return (await db().site.findUnique({ where: { id: 1 } }))?.readers ?? 'invited'
}

/** Chooses who reads in open mode; the password is asked again. */
export async function setReaders(viewer: Viewer, { readers, password }: { readers: Readers; password: string }): Promise<void> {
  authorizeButPassword(viewer, 'site.set')
  const owner = authorizeMember(await confirmPassword(viewer, password), 'site.set')
  await db().site.upsert({ where: { id: 1 }, create: { id: 1, readers }, update: { readers } })
  await audit(owner.personId, 'readers set', readers)
}
