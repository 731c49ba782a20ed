import { z } from 'zod'
import { done, handle, json } from '@/lib/server/access/handle'
import { parse, readJson } from '@/lib/server/access/parse'
import { deleteDoubt, editDoubt, setVisibility } from '@/lib/server/doubts/edit'
import { getThread } from '@/lib/server/doubts/list'
import { answersListed, editedDoubt, id, visibilityChange } from '@/lib/server/doubts/shapes'

type Params = { id: string }

/** A doubt with its answers, from the one after `after` on. */
export const GET = handle<Params>(async (viewer, request, params) => {
  const { after } = parse(answersListed, Object.fromEntries(new URL(request.url).searchParams))
  return json(await getThread(viewer, parse(id, params.id), after))
})

/** Another wording, or another visibility. */
export const PATCH = handle<Params>(async (viewer, request, params) => {
  const doubt = parse(id, params.id)
  const given = parse(z.union([visibilityChange, editedDoubt]), await readJson(request))
  if ('visibility' in given) await setVisibility(viewer, doubt, given.visibility)
  else await editDoubt(viewer, doubt, given)
  return done()
})

export const DELETE = handle<Params>(async (viewer, _request, params) => {
  await deleteDoubt(viewer, parse(id, params.id))
  return done()
})
