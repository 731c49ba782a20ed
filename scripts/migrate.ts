// npm run migrate: brings the tables of DATABASE_URL up to date.
import { fileURLToPath } from 'node:url'
import { getDatabaseUrl } from '@/lib/server/db/database-url'
import { migrate } from '@/lib/server/db/migrate'

const folder = fileURLToPath(new URL('../prisma/migrations', import.meta.url))

for (const name of await migrate(getDatabaseUrl(), folder)) console.log(name)

// The engine leaves a ten-second timer behind, which would keep this process waiting.
process.exit(0)
