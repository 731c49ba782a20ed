import { handle, json } from '@/lib/server/access/handle'
import { parse, readJson } from '@/lib/server/access/parse'
import { askDoubt } from '@/lib/server/doubts/ask'
import { listDoubts } from '@/lib/server/doubts/list'
import { asked, listed } from '@/lib/server/doubts/shapes'

/** A page of doubts: `block`, `section`, `state`, `kind`, `person`, `q`, `before`, `limit`. */
export const GET = handle(async (viewer, request) => {
  const given = parse(listed, Object.fromEntries(new URL(request.url).searchParams))
  return json(await listDoubts(viewer, given))
})

/** Asks; the answer comes when the doubt is kept. */
export const POST = handle(async (viewer, request) => {
  const given = parse(asked, await readJson(request))
  return json({ id: await askDoubt(viewer, given) }, 201)
})
