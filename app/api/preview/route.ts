import { handle, json } from '@/lib/server/access/handle'
import { parse, readJson } from '@/lib/server/access/parse'
import { previewText } from '@/lib/server/doubts/preview'
import { previewed } from '@/lib/server/doubts/shapes'

/** What a text being written will look like. */
export const POST = handle(async (viewer, request) => {
  const { markdown } = parse(previewed, await readJson(request))
  return json({ html: await previewText(viewer, markdown) })
})
