import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm'

/** Nothing of the database is managed outside the schema. */
export const NO_FILTER = { externalTables: [], externalEnums: [] }

const LOCK_FILE = 'migration_lock.toml'

/**
 * The migrations of a folder in Prisma's layout (`<timestamp>_<name>/migration.sql`), in order.
 * @throws when the folder or one of the scripts cannot be read.
 */
export async function readMigrations(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
  const migrationDirectories = await Promise.all(
    names.map(async (path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(join(folder, path, 'migration.sql'), 'utf8') },
      },
    })),
  )
  const lock = await readFile(join(folder, LOCK_FILE), 'utf8').catch(() => null)
  return { baseDir: folder, lockfile: { path: LOCK_FILE, content: lock }, shadowDbInitScript: '', migrationDirectories }
}

/** The `*.prisma` files of a folder, which together make the schema. */
export async function readSchema(folder: string): Promise<SchemasContainer> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort()
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), content: await readFile(join(folder, name), 'utf8') })),
  )
  return { files }
}
