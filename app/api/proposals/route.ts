import { handle, json } from '@/lib/server/access/handle'
import { parse, readJson } from '@/lib/server/access/parse'
import { listProposals, makeProposal } from '@/lib/server/doubts/proposals'
import { proposed } from '@/lib/server/doubts/shapes'

export const GET = handle(async (viewer) => json({ proposals: await listProposals(viewer) }))

/** Proposes a better wording for a sentence of the translation. */
export const POST = handle(async (viewer, request) =>
  json({ id: await makeProposal(viewer, parse(proposed, await readJson(request))) }, 201),
)
