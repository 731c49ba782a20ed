import { handle, json } from '@/lib/server/access/handle'
import { countDoubts } from '@/lib/server/doubts/list'

/** How many doubts the viewer sees beside each block: `{ "3.2.1-p2": { total, open } }`. */
export const GET = handle(async (viewer) => json(await countDoubts(viewer)))
