import { done, handle } from '@/lib/server/access/handle'
import { parse, readJson } from '@/lib/server/access/parse'
import { id, verdictGiven } from '@/lib/server/doubts/shapes'
import { giveVerdict } from '@/lib/server/doubts/verdict'

/** Says whether a point of somebody's understanding is right. */
export const PUT = handle<{ id: string }>(async (viewer, request, params) => {
  const point = parse(id, params.id)
  await giveVerdict(viewer, point, parse(verdictGiven, await readJson(request)))
  return done()
})
