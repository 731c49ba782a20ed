import { file, handle } from '@/lib/server/access/handle'
import { makeBackup } from '@/lib/server/people/backup/make-backup'

/** Everything, in one file; the password must have been typed just now. */
export const GET = handle(async (viewer) => {
  const name = `a-fronte-${new Date().toISOString().slice(0, 10)}.backup.gz`
  return file(name, 'application/gzip', await makeBackup(viewer))
})
