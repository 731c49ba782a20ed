import { Pool } from 'pg'
import { getDatabaseUrl } from './database-url'

/** Longest wait for an answer: a server that is merely busy takes milliseconds. */
const PATIENCE_MS = 3_000

const kept = globalThis as { aFrontePing?: { url: string; pool: Pool } }

/** Whether the database answers now; asked over a connection of its own, without Prisma. */
export async function storeAnswers(): Promise<boolean> {
  const url = getDatabaseUrl()
  if (kept.aFrontePing?.url !== url) {
    const pool = new Pool({ connectionString: url, max: 2, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS, allowExitOnIdle: true })
    // A connection that is lost while idle is told by the next question.
    pool.on('error', () => {})
    kept.aFrontePing = { url, pool }
  }
  const { pool } = kept.aFrontePing
  const ask = () => pool.query('SELECT 1').then(() => true, () => false)
  // The first refusal may be that of a connection from before the server came back.
  return (await ask()) || ask()
}
