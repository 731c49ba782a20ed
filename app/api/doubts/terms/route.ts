import { handle, json } from '@/lib/server/access/handle'
import { countTermDoubts } from '@/lib/server/doubts/term-doubts'

/** How many doubts the viewer sees on each entry of the glossary. */
export const GET = handle(async (viewer) => json(await countTermDoubts(viewer)))
