// npm run make-migration -- NAME: writes the migration that leads from the present migrations to the
// present schema files. It needs no database of yours: an empty one is made and thrown away.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diffToSchema, migrate } from '@/lib/server/db/migrate'
import { openThrowawayDatabase } from './launcher/throwaway-database.mjs'

const prisma = fileURLToPath(new URL('../prisma', import.meta.url))
const name = process.argv[2] ?? ''

if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Give the migration a name in lower case, as in: npm run make-migration -- add_editions')
  process.exit(1)
}

const { url, close } = await openThrowawayDatabase()
try {
  const migrations = join(prisma, 'migrations')
  await migrate(url, migrations)
  const sql = await diffToSchema(url, join(prisma, 'schema'))
  if (sql === '') {
    console.log('The migrations already lead to the schema: nothing to write.')
  } else {
    const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = join(migrations, `${timestamp}_${name}`)
    await mkdir(folder)
    await writeFile(join(folder, 'migration.sql'), sql)
    console.log(join(folder, 'migration.sql'))
  }
} finally {
  await close()
}

// The engine leaves a ten-second timer behind, which would keep this process waiting.
process.exit(0)
