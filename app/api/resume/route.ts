import { z } from 'zod'
import { done, handle, json } from '@/lib/server/access/handle'
import { parse, readJson } from '@/lib/server/access/parse'
import { findResume, keepPlace, markAnswersSeen } from '@/lib/server/doubts/resume'
import { placeKept } from '@/lib/server/doubts/shapes'

/** Where the viewer was, and what has been answered since. */
export const GET = handle(async (viewer) => json(await findResume(viewer)))

/** Keeps the block being read: `{ blockId }`; or, with `{ seen: true }`, that the answers have been seen. */
export const PUT = handle(async (viewer, request) => {
  const given = parse(z.union([z.strictObject({ seen: z.literal(true) }), placeKept]), await readJson(request))
  if ('seen' in given) await markAnswersSeen(viewer)
  else await keepPlace(viewer, given.blockId)
  return done()
})
