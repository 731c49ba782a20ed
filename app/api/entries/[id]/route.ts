import { handle, json } from '@/lib/server/access/handle'
import { parse } from '@/lib/server/access/parse'
import { termId } from '@/lib/server/doubts/shapes'
import { entryToImprove } from '@/lib/server/glossary/entry-proposals'

/** One entry of the glossary as text, to be worded better. */
export const GET = handle<{ id: string }>(async (viewer, _request, params) => json(await entryToImprove(viewer, parse(termId, params.id))))
