import type { Viewer } from '@/lib/domain/people/viewer'
import { authorizeKnown } from '@/lib/server/access/authorize'
import { hub } from './hub'

/** A line that says nothing, often enough that no proxy closes the stream for silence. */
const HEARTBEAT_MS = 20_000

/**
 * What is new, as server-sent events, until the page closes or the session ends.
 * @throws Refusal where the viewer may not see the doubts
 */
export function openStream(viewer: Viewer, signal: AbortSignal): ReadableStream<Uint8Array> {
  const known = authorizeKnown(viewer, 'stream.open')
  const encoder = new TextEncoder()
  let stop = () => {}
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      // Of a page that has gone already no further word will come.
      if (signal.aborted) return controller.close()
      let open = true
      const write = (text: string) => {
        if (!open) return
        try {
          controller.enqueue(encoder.encode(text))
        } catch {
          // The reader has gone, and nothing else has said so: others are still to be told.
          stop()
        }
      }
      let leave = () => {}
      const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS)
      stop = () => {
        if (!open) return
        open = false
        clearInterval(heartbeat)
        leave()
        try {
          controller.close()
        } catch {
          // The reader has gone first.
        }
      }
      signal.addEventListener('abort', stop)
      const end = () => {
        write('event: ended\ndata: {}\n\n')
        stop()
      }
      leave = await hub().join({ viewer: known, tell: (event) => write(`data: ${JSON.stringify(event)}\n\n`), end, cut: stop })
      if (!open) return leave()
      write('retry: 2000\nevent: ready\ndata: {}\n\n')
    },
    cancel: () => stop(),
  })
}
