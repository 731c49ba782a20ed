import type { Viewer } from '@/lib/domain/people/viewer'
import { authorizeMember } from '@/lib/server/access/authorize'
import { db } from '@/lib/server/db/client'
import { audit } from './audit'

export type Readers = 'invited' | 'everyone'

/** Who reads in open mode. */
export async function findReaders(): Promise<Readers> {
  return (await db().site.findUnique({ where: { id: 1 } }))?.readers ?? 'invited'
}

/** Chooses who reads in open mode; the password must have been typed just now. */
export async function setReaders(viewer: Viewer, readers: Readers): Promise<void> {
  const owner = authorizeMember(viewer, 'site.set')
  await db().site.upsert({ where: { id: 1 }, create: { id: 1, readers }, update: { readers } })
  await audit(owner.personId, 'readers set', readers)
}
