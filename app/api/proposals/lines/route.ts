import { z } from 'zod'
import { handle, json } from '@/lib/server/access/handle'
import { parse } from '@/lib/server/access/parse'
import { wordingsToImprove } from '@/lib/server/doubts/proposals'
import { blockId } from '@/lib/server/doubts/shapes'

/** The sentences of a block's translation, as Markdown. */
export const GET = handle(async (viewer, request) => {
  const { block } = parse(z.strictObject({ block: blockId }), Object.fromEntries(new URL(request.url).searchParams))
  return json({ lines: await wordingsToImprove(viewer, block) })
})
