import { handle, PRIVATE_HEADERS } from '@/lib/server/access/handle'
import { openStream } from '@/lib/server/doubts/stream'

/** What is new, as server-sent events. */
export const GET = handle(async (viewer, request) => {
  const headers = { ...PRIVATE_HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' }
  return new Response(openStream(viewer, request.signal), { headers })
})

export const dynamic = 'force-dynamic'
