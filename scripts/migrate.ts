// npm run migrate: brings the tables of DATABASE_URL up to date. Exit code 3 when the server was not to
// be reached, 1 for everything else that goes wrong; the last line says why.
import { fileURLToPath } from 'node:url'
import { getDatabaseUrl } from '@/lib/server/db/database-url'
import { migrate } from '@/lib/server/db/migrate'

const UNREACHABLE = 3

/** Of the connection, of Node and of PostgreSQL: nothing that the tables are to blame for. */
const CONNECTION_CODES = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES|28|3D000|57P03|53300)/

const folder = fileURLToPath(new URL('../prisma/migrations', import.meta.url))

try {
  for (const name of await migrate(getDatabaseUrl(), folder)) console.log(`applied ${name}`)
} catch (error) {
  // A refusal at several addresses of one name comes as a bundle.
  const cause = error instanceof AggregateError ? error.errors[0] : error
  console.error(String((cause as Error).message).replace(/\s*\n\s*/g, ' '))
  process.exit(CONNECTION_CODES.test(String(cause.code)) ? UNREACHABLE : 1)
}

// The engine leaves a ten-second timer behind, which would keep this process waiting.
process.exit(0)
