import { handle, json } from '@/lib/server/access/handle'
import { parse } from '@/lib/server/access/parse'
import { historyOfVerdict } from '@/lib/server/doubts/history'
import { id } from '@/lib/server/doubts/shapes'

/** What was said of a point before it was said differently. */
export const GET = handle<{ id: string }>(async (viewer, _request, params) =>
  json({ earlier: await historyOfVerdict(viewer, parse(id, params.id)) }),
)
