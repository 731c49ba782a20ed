import { handle, json } from '@/lib/server/access/handle'
import { parse } from '@/lib/server/access/parse'
import { historyOfAnswer } from '@/lib/server/doubts/history'
import { id } from '@/lib/server/doubts/shapes'

/** How the answer read before it was edited. */
export const GET = handle<{ id: string }>(async (viewer, _request, params) =>
  json({ earlier: await historyOfAnswer(viewer, parse(id, params.id)) }),
)
