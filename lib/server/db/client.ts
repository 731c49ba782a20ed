import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../prisma/client'
import { getDatabaseUrl } from './database-url'

export { Prisma } from '../prisma/client'
export type { PrismaClient } from '../prisma/client'

/** Connections one process may hold: readers need few, and PostgreSQL allows 100 in all. */
const POOL_SIZE = 10

// Kept on globalThis, because the development server loads this module anew on every change.
const kept = globalThis as { aFronteDb?: { url: string; client: PrismaClient } }

/**
 * The Prisma client of this process, made at the first call: importing this module opens nothing,
 * so the pages can be built without a database.
 * @throws when DATABASE_URL is missing or malformed.
 */
export function db(): PrismaClient {
  const url = getDatabaseUrl()
  if (kept.aFronteDb?.url !== url) {
    const adapter = new PrismaPg({ connectionString: url, max: POOL_SIZE, connectionTimeoutMillis: 5000 })
    kept.aFronteDb = { url, client: new PrismaClient({ adapter }) }
  }
  return kept.aFronteDb.client
}

/** Closes the connections of this process; the next `db()` opens new ones. */
export async function closeDb(): Promise<void> {
  const client = kept.aFronteDb?.client
  delete kept.aFronteDb
  await client?.$disconnect()
}
