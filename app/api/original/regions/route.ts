import { currentViewer } from '@/lib/server/auth/viewer'
import { refused } from '@/lib/server/http/refused'
import { readShownBoxes } from '@/lib/server/reading/shown-edition'

/** Where each block stands in the PDF shown, for the facsimile. */
export async function GET(): Promise<Response> {
  try {
    const boxes = await readShownBoxes(await currentViewer())
    return Response.json(boxes, { headers: { 'Cache-Control': 'private, no-store' } })
  } catch (error) {
    return refused(error)
  }
}
