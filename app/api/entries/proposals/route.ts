import { handle, json } from '@/lib/server/access/handle'
import { parse, readJson } from '@/lib/server/access/parse'
import { proposeEntry } from '@/lib/server/glossary/entry-proposals'
import { listEntryProposals } from '@/lib/server/glossary/list-entry-proposals'
import { entriesListed, parseEntryProposal } from '@/lib/server/glossary/shapes'

/** The proposals for the glossary, or for one `entry`. */
export const GET = handle(async (viewer, request) => {
  const { entry } = parse(entriesListed, Object.fromEntries(new URL(request.url).searchParams))
  return json({ proposals: await listEntryProposals(viewer, entry) })
})

/** Proposes a better wording for an entry, or a new one. */
export const POST = handle(async (viewer, request) => json({ id: await proposeEntry(viewer, parseEntryProposal(await readJson(request))) }, 201))
