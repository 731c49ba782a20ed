import { defineConfig } from 'prisma/config'

// The command looks for its native engine on the network even for `generate`, which never runs it:
// naming any existing file keeps it from going there.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // The address is needed by commands that open the database only.
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
})
