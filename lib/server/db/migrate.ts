import { Client } from 'pg'
import { NO_FILTER, readMigrations, readSchema } from './migration-files'
import { withSchemaEngine } from './schema-engine'

/**
 * Key of our advisory lock. The engine takes its own (72707369) around each of its steps only, which would
 * let a second process take a migration at work for one that failed.
 */
const MIGRATION_LOCK = 72707370

/** Holds the migration lock of the database while `work` runs: two processes never migrate at once. */
async function withMigrationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    return await work()
  } finally {
    await client.end()
  }
}

/**
 * Applies the migrations that the database does not have yet.
 * A migration cut short by a killed process left nothing behind, since each runs as one transaction:
 * its mark is cleared and it runs again.
 * @returns the names of the migrations applied now.
 * @throws when the database cannot be reached or a script fails.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const migrationsList = await readMigrations(folder)
  return withMigrationLock(url, () =>
    withSchemaEngine(url, async (engine) => {
      const state = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: NO_FILTER,
      })
      for (const migrationName of state.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTER })
      return appliedMigrationNames
    }),
  )
}

/**
 * The SQL that leads from the tables of a database to the schema files; empty when they agree.
 */
export async function diffToSchema(url: string, schemaFolder: string): Promise<string> {
  const schema = await readSchema(schemaFolder)
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      // The adapter holds the address; the engine wants a schema that names the kind of database.
      from: { tag: 'schemaDatasource', configDir: schemaFolder, ...schema },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  )
  return stdout === null || /^\s*--\s*This is an empty migration\.\s*$/.test(stdout) ? '' : stdout
}
