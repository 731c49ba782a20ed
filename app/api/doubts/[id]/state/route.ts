import { done, handle } from '@/lib/server/access/handle'
import { parse, readJson } from '@/lib/server/access/parse'
import { setState } from '@/lib/server/doubts/edit'
import { id, stateChange } from '@/lib/server/doubts/shapes'

/** Closes one's own doubt, or opens it again. */
export const PUT = handle<{ id: string }>(async (viewer, request, params) => {
  const doubt = parse(id, params.id)
  await setState(viewer, doubt, parse(stateChange, await readJson(request)).state)
  return done()
})
