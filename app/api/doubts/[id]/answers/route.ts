import { handle, json } from '@/lib/server/access/handle'
import { parse, readJson } from '@/lib/server/access/parse'
import { writeAnswer } from '@/lib/server/doubts/answer'
import { answered, id } from '@/lib/server/doubts/shapes'

/** Answers; the reply comes when the answer is kept. */
export const POST = handle<{ id: string }>(async (viewer, request, params) => {
  const doubt = parse(id, params.id)
  return json({ id: await writeAnswer(viewer, doubt, parse(answered, await readJson(request))) }, 201)
})
