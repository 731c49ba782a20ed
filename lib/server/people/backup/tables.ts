import type { Client } from 'pg'

/** Tables that a backup leaves out: what is made anew from the others, and what must not outlive it. */
const LEFT_OUT = new Set(['_prisma_migrations', 'Session', 'RateCount', 'Tally'])

/** Columns that are made anew: HTML is set again by the renderer of the day, words are gathered by triggers. */
const REMADE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  html: { Doubt: "''", Answer: "''", Point: "''", Verdict: "''" },
  renderer: { Doubt: '0', Answer: '0', Point: '0', Verdict: '0' },
}

export interface Column {
  readonly name: string
  /** How it is read: the column, or what stands for what is made anew. */
  readonly sql: string
}

export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly key: readonly string[]
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Every table of the installation, whatever rooms have added, each after those it points to. */
export async function tablesInOrder(client: Client): Promise<Table[]> {
  const { rows: columns } = await client.query<{ table: string; name: string; type: string }>(
    `SELECT c.table_name AS table, c.column_name AS name, c.udt_name AS type
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' ORDER BY c.table_name, c.ordinal_position`,
  )
  const { rows: keys } = await client.query<{ table: string; name: string }>(
    `SELECT r.relname AS table, a.attname AS name FROM pg_index i JOIN pg_class r ON r.oid = i.indrelid
     JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = ANY (i.indkey)
     WHERE i.indisprimary AND r.relnamespace = current_schema()::regnamespace ORDER BY r.relname, array_position(i.indkey::int2[], a.attnum)`,
  )
  const { rows: links } = await client.query<{ from: string; to: string }>(
    `SELECT f.relname AS from, t.relname AS to FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid
     JOIN pg_class t ON t.oid = k.confrelid WHERE k.contype = 'f' AND f.relnamespace = current_schema()::regnamespace`,
  )
  const names = [...new Set(columns.map(({ table }) => table))].filter((name) => !LEFT_OUT.has(name))
  return sorted(names, links).map((name) => ({
    name,
    columns: columns
      .filter(({ table, type }) => table === name && type !== 'tsvector')
      .map((column) => ({ name: column.name, sql: REMADE[column.name]?.[name] ?? quoted(column.name) })),
    key: keys.filter(({ table }) => table === name).map((key) => key.name),
  }))
}

function sorted(names: readonly string[], links: readonly { from: string; to: string }[]): string[] {
  const done: string[] = []
  const visit = (name: string) => {
    if (done.includes(name) || !names.includes(name)) return
    for (const { to } of links.filter(({ from, to }) => from === name && to !== name)) visit(to)
    done.push(name)
  }
  names.forEach(visit)
  return done
}
