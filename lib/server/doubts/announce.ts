import { db, type Prisma } from '@/lib/server/db/client'

/** The channel on which every process hears what any of them has written. */
export const CHANNEL = 'a_fronte'

/** What has happened. It carries no text: whoever hears of it reads it with their own permissions. */
export type Announcement =
  | {
      readonly type: 'doubt' | 'gone'
      readonly id: string
      readonly blockId: string
      /** `family`, or the id of the one person who may know. */
      readonly audience: string
      readonly by: string
    }
  | { readonly type: 'wording'; readonly blockId: string }
  | { readonly type: 'ended'; readonly sessions: readonly string[] }

/** Announces within a transaction: nobody hears of what was rolled back. */
export async function announce(tx: Prisma.TransactionClient, what: Announcement): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${JSON.stringify(what)})`
}

/** Sessions per announcement: PostgreSQL takes 8,000 bytes at most. */
const AT_ONCE = 100

/** Tells every process that sessions have ended, so that their open streams close now. */
export async function announceEnded(sessions: readonly string[]): Promise<void> {
  for (let from = 0; from < sessions.length; from += AT_ONCE) {
    await announce(db(), { type: 'ended', sessions: sessions.slice(from, from + AT_ONCE) })
  }
}
