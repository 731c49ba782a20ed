import { done, handle } from '@/lib/server/access/handle'
import { parse, readJson } from '@/lib/server/access/parse'
import { tickKept } from '@/lib/server/doubts/shapes'
import { keepTick } from '@/lib/server/people/compass'

/** Ticks a point of one's own compass, or takes the tick away. */
export const PUT = handle(async (viewer, request) => {
  const { point, ticked } = parse(tickKept, await readJson(request))
  await keepTick(viewer, point, ticked)
  return done()
})
