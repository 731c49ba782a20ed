import { Client } from 'pg'
import type { Viewer } from '@/lib/domain/people/viewer'
import { note } from '@/lib/server/access/journal'
import { db } from '@/lib/server/db/client'
import { getDatabaseUrl } from '@/lib/server/db/database-url'
import { CHANNEL, type Announcement } from './announce'

/** What an open page is told. `resync`: something may have been missed, look again. */
export type StreamEvent =
  | { readonly type: 'doubt' | 'gone'; readonly id: string; readonly blockId: string; readonly mine: boolean }
  | { readonly type: 'wording'; readonly blockId: string }
  | { readonly type: 'resync' }

interface Listener {
  readonly viewer: Exclude<Viewer, { kind: 'visitor' }>
  readonly tell: (event: StreamEvent) => void
  /** Ends the stream because the session has ended. */
  readonly end: () => void
  /** Ends the stream without saying why: the page will ask for another. */
  readonly cut: () => void
}

/** How often the sessions of open streams are looked up, should an announcement have been lost. */
export const CHECK_MS = 2_000
const LONGEST_PAUSE_MS = 5_000
/** How long a connection may take: one that neither opens nor fails would keep every page waiting. */
const CONNECT_MS = 5_000

/** Hears what all processes write, over one connection, and tells the open pages of this one. */
class Hub {
  private readonly listeners = new Set<Listener>()
  private client: Client | null = null
  private connecting: Promise<void> | null = null
  private checking: NodeJS.Timeout | null = null
  /** Counts the calls of `listen`: only the last one goes on. */
  private turn = 0

  /** @returns a function that ends the subscription. */
  async join(listener: Listener): Promise<() => void> {
    this.listeners.add(listener)
    this.checking ??= setInterval(() => void this.check(), CHECK_MS)
    this.checking.unref()
    // A page is told that it is connected only once nothing written from then on can be missed.
    await (this.connecting ??= this.listen(false))
    return () => this.leave(listener)
  }

  private leave(listener: Listener): void {
    this.listeners.delete(listener)
    if (this.listeners.size > 0) return
    if (this.checking !== null) clearInterval(this.checking)
    this.checking = null
    this.connecting = null
    const client = this.client
    this.client = null
    void client?.end().catch(() => {})
  }

  /** Connects, as often as it takes, until nobody listens any more or a later call has taken over. */
  private async listen(again: boolean): Promise<void> {
    const turn = (this.turn += 1)
    const wanted = () => turn === this.turn && this.listeners.size > 0
    for (let attempt = 0; wanted(); attempt++) {
      const outcome = await this.connect()
      if (outcome instanceof Client) {
        if (!wanted()) return void outcome.end().catch(() => {})
        this.client = outcome
        if (again || attempt > 0) for (const listener of [...this.listeners]) listener.tell({ type: 'resync' })
        return
      }
      if (attempt === 1) note('listening interrupted', { reason: outcome.message })
      await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_PAUSE_MS, 200 * 2 ** attempt)))
    }
  }

  /** @returns a client that listens, or why there is none. */
  private async connect(): Promise<Client | Error> {
    const client = new Client({ connectionString: getDatabaseUrl(), keepAlive: true, connectionTimeoutMillis: CONNECT_MS })
    const lost = () => {
      if (this.client !== client) return
      this.client = null
      this.connecting = this.listen(true)
    }
    client.on('notification', ({ payload }) => this.hear(payload ?? ''))
    client.on('error', lost)
    client.on('end', lost)
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
      return client
    } catch (error) {
      void client.end().catch(() => {})
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  private hear(payload: string): void {
    const what = JSON.parse(payload) as Announcement
    for (const listener of [...this.listeners]) {
      if (what.type === 'ended') {
        if (what.sessions.includes(listener.viewer.sessionId)) listener.end()
      } else if (what.type === 'wording') {
        listener.tell({ type: 'wording', blockId: what.blockId })
      } else {
        const me = listener.viewer.kind === 'member' ? listener.viewer.personId : null
        if (what.audience !== 'family' && what.audience !== me) continue
        listener.tell({ type: what.type, id: what.id, blockId: what.blockId, mine: what.by === me })
      }
    }
  }

  /** Closes the streams whose session is no longer there, or whose link has expired. */
  private async check(): Promise<void> {
    const listeners = [...this.listeners]
    const now = new Date()
    const alive = await db()
      .session.findMany({
        where: {
          id: { in: listeners.map(({ viewer }) => viewer.sessionId) },
          expiresAt: { gt: now },
          OR: [{ person: { leftAt: null } }, { link: { revokedAt: null, expiresAt: { gt: now } } }],
        },
        select: { id: true },
      })
      .catch(() => null)
    if (alive === null) {
      // A store that does not answer cannot say who may still listen.
      for (const listener of listeners) listener.cut()
      return
    }
    const ids = new Set(alive.map(({ id }) => id))
    for (const listener of listeners) if (!ids.has(listener.viewer.sessionId)) listener.end()
  }
}

const kept = globalThis as { aFronteHub?: Hub }

/** The hub of this process. */
export function hub(): Hub {
  kept.aFronteHub ??= new Hub()
  return kept.aFronteHub
}
