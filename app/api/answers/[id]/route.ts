import { done, handle } from '@/lib/server/access/handle'
import { parse, readJson } from '@/lib/server/access/parse'
import { deleteAnswer, editAnswer } from '@/lib/server/doubts/answer'
import { editedAnswer, id } from '@/lib/server/doubts/shapes'

type Params = { id: string }

export const PATCH = handle<Params>(async (viewer, request, params) => {
  const answer = parse(id, params.id)
  await editAnswer(viewer, answer, parse(editedAnswer, await readJson(request)))
  return done()
})

export const DELETE = handle<Params>(async (viewer, _request, params) => {
  await deleteAnswer(viewer, parse(id, params.id))
  return done()
})
