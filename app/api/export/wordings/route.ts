import { file, handle } from '@/lib/server/access/handle'
import { exportWordings } from '@/lib/server/doubts/export-wordings'

/** The accepted wordings, as a change to the content files. */
export const GET = handle(async (viewer) => file('a-fronte-wordings.patch', 'text/x-diff; charset=utf-8', await exportWordings(viewer)))
