/** What the server announces; `resync` when something may have been missed. */
export type LiveEvent =
  | { readonly type: 'doubt' | 'gone'; readonly id: string; readonly blockId: string; readonly mine: boolean }
  | { readonly type: 'wording'; readonly blockId: string }
  | { readonly type: 'resync' }

type Hear = (event: LiveEvent) => void

const listeners = new Set<Hear>()
let source: EventSource | null = null

function tell(event: LiveEvent): void {
  for (const hear of [...listeners]) hear(event)
}

/** Pauses between attempts to be heard again, in milliseconds, growing while nothing answers. */
const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 5_000
let pause = FIRST_PAUSE

/** How long a stream may take to say that it is ready, in milliseconds: one that never does is asked for anew. */
const PATIENCE = 10_000

function open(): void {
  const opened = new EventSource('/api/stream')
  source = opened
  const renew = () => {
    if (source !== opened) return
    opened.close()
    open()
  }
  let impatience = setTimeout(renew, PATIENCE)
  opened.onerror = () => {
    clearTimeout(impatience)
    if (source !== opened) return
    // A browser asks again by itself when a stream breaks off, but never once it was answered by an error.
    if (opened.readyState !== EventSource.CLOSED) {
      impatience = setTimeout(renew, PATIENCE)
      return
    }
    setTimeout(() => void openAgain(opened), pause)
    pause = Math.min(LONGEST_PAUSE, pause * 2)
  }
  opened.onmessage = ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as LiveEvent)
  opened.addEventListener('ready', () => {
    clearTimeout(impatience)
    // What happened since the page last looked, at first or after an interruption, has to be looked up.
    tell({ type: 'resync' })
    pause = FIRST_PAUSE
  })
  opened.addEventListener('ended', () => {
    clearTimeout(impatience)
    opened.close()
    tell({ type: 'resync' })
  })
}

/** Opens the stream anew in place of one that was refused, unless it is not wanted or not allowed any more. */
async function openAgain(refused: EventSource): Promise<void> {
  if (source !== refused || listeners.size === 0) return
  const status = await fetch('/api/doubts/counts', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).then((response) => response.status, () => 0)
  if (source !== refused || listeners.size === 0) return
  if (status === 401 || status === 403) tell({ type: 'resync' })
  else open()
}

/** Hears what is new, over one stream for the whole page. @returns how to stop. */
export function hearNews(hear: Hear): () => void {
  listeners.add(hear)
  if (source === null || source.readyState === EventSource.CLOSED) open()
  return () => {
    listeners.delete(hear)
    if (listeners.size > 0) return
    source?.close()
    source = null
  }
}
