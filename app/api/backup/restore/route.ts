import { handle, json } from '@/lib/server/access/handle'
import { Refusal } from '@/lib/server/access/refusal'
import { restoreBackup } from '@/lib/server/people/backup/restore-backup'

/** Replaces everything by the backup in the body. */
export const POST = handle(async (viewer, request) => {
  if (request.headers.get('content-type') !== 'application/gzip') throw new Refusal('bad-request', { field: 'content-type' })
  return json({ rows: await restoreBackup(viewer, request.body) })
})
