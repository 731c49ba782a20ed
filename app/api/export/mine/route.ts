import { file, handle } from '@/lib/server/access/handle'
import { exportMine } from '@/lib/server/doubts/export/mine'

/** Everything that is the viewer's own. */
export const GET = handle(async (viewer) =>
  file('a-fronte-mine.json', 'application/json; charset=utf-8', `${JSON.stringify(await exportMine(viewer), null, 2)}\n`),
)
