import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { Pool } from 'pg'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'

const OID_CATALOGUE_CHAR = 18
const OID_BPCHAR = 1042

/** The one inner step of the adapter that sees the types of the columns. */
interface Queryable {
  performIO(query: unknown): Promise<{ fields: { dataTypeID: number }[] }>
}

/** The stock adapter, with two things that the engine needs and it does otherwise. */
class MigrationAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    // It cuts a script at every semicolon, even inside a string or a function, and runs the pieces one by
    // one. Sent whole, PostgreSQL parses the script and runs it as one transaction: all or nothing.
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script)
    }
    // It does not know the catalogue's one-byte "char", in which constraints name their kind.
    const { queryRaw } = adapter
    const { performIO } = adapter as unknown as Queryable
    adapter.queryRaw = async (query) => {
      const characters: number[] = []
      const knowing: Queryable = Object.create(adapter)
      knowing.performIO = async (asked) => {
        const result = await performIO.call(adapter, asked)
        result.fields.forEach((field, column) => {
          if (field.dataTypeID !== OID_CATALOGUE_CHAR) return
          field.dataTypeID = OID_BPCHAR
          characters.push(column)
        })
        return result
      }
      const answer = await queryRaw.call(knowing as unknown as typeof adapter, query)
      for (const column of characters) answer.columnTypes[column] = ColumnTypeEnum.Character
      return answer
    }
    return adapter
  }
}

const shared = globalThis as { PRISMA_WASM_PANIC_REGISTRY?: unknown; schemaEngine?: Promise<typeof SchemaEngine> }

// The engine hands the message of a panic to this global and then stops without one.
shared.PRISMA_WASM_PANIC_REGISTRY = {
  set_message(message: string) {
    throw new Error(`The schema engine broke off: ${message}`)
  },
}

/** The package expects a bundler to load its wasm; Node takes it from the package's folder. */
async function loadEngine(): Promise<typeof SchemaEngine> {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm').replace(/\.js$/, '_bg.wasm')
  const imports = { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(await readFile(file), imports)
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return glue.SchemaEngine
}

/**
 * Runs `work` with Prisma's own schema engine connected to the given PostgreSQL.
 * It is the engine of `prisma migrate`, as WebAssembly: the native one is downloaded from a host
 * that may not be reachable.
 */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  // The package holds one instance a process: where this module is loaded twice, as a test runner may, a
  // second one would be put under the feet of the first while that is at work.
  const Engine = await (shared.schemaEngine ??= loadEngine())
  const pool = new Pool({ connectionString: url, max: 2 })
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(pool))
    const engine = await Engine.new({ datamodels: undefined }, () => {}, adapter)
    try {
      return await work(engine)
    } catch (error) {
      // PostgreSQL's own error waits in a registry; the engine's names only its number there.
      const number = /External error id#(\d+)/.exec(String(error))?.[1]
      throw (number && adapter.errorRegistry.consumeError(Number(number))?.error) || error
    } finally {
      engine.free()
    }
  } finally {
    await pool.end()
  }
}
