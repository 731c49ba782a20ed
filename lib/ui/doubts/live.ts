/** What the server announces; `resync` when something may have been missed. */
export type LiveEvent =
  | { readonly type: 'doubt' | 'gone'; readonly id: string; readonly blockId: string; readonly mine: boolean }
  | { readonly type: 'wording'; readonly blockId: string }
  | { readonly type: 'resync' }

type Hear = (event: LiveEvent) => void

const listeners = new Set<Hear>()
let source: EventSource | null = null
let connectedBefore = false

function tell(event: LiveEvent): void {
  for (const hear of [...listeners]) hear(event)
}

function open(): void {
  const opened = new EventSource('/api/stream')
  source = opened
  opened.onmessage = ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as LiveEvent)
  opened.addEventListener('ready', () => {
    // After an interruption, what happened meanwhile has to be looked up.
    if (connectedBefore) tell({ type: 'resync' })
    connectedBefore = true
  })
  opened.addEventListener('ended', () => {
    opened.close()
    tell({ type: 'resync' })
  })
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
