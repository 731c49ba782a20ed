import { done, handle } from '@/lib/server/access/handle'
import { parse, readJson } from '@/lib/server/access/parse'
import { decideProposal } from '@/lib/server/doubts/proposals'
import { decided, id } from '@/lib/server/doubts/shapes'

/** Accepts, declines or withdraws a proposal. */
export const PUT = handle<{ id: string }>(async (viewer, request, params) => {
  const proposal = parse(id, params.id)
  await decideProposal(viewer, proposal, parse(decided, await readJson(request)).decision)
  return done()
})
