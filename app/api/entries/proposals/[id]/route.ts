import { done, handle } from '@/lib/server/access/handle'
import { parse, readJson } from '@/lib/server/access/parse'
import { decided, id } from '@/lib/server/doubts/shapes'
import { decideEntry } from '@/lib/server/glossary/entry-proposals'

/** Accepts, declines or withdraws a proposal for the glossary. */
export const PUT = handle<{ id: string }>(async (viewer, request, params) => {
  const proposal = parse(id, params.id)
  await decideEntry(viewer, proposal, parse(decided, await readJson(request)).decision)
  return done()
})
