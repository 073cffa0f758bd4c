import { writeFile } from 'node:fs/promises'
import type pg from 'pg'
import { openDatabase } from './open-database.ts'

/** Writes tables.generated.ts from a freshly migrated embedded database. `--check` only says whether the file is current. */
const target = new URL('./tables.generated.ts', import.meta.url)

const typesByName: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  float4: 'number',
  float8: 'number',
  // pg gives 64-bit integers and numerics as text, so that nothing is rounded.
  int8: 'Wide',
  numeric: 'Wide',
  timestamptz: 'Instant',
  date: 'Day',
  json: 'Json',
  jsonb: 'Json',
  bytea: 'Buffer',
}

type Column = {
  space: string
  name: string
  column: string
  type: string
  nullable: boolean
  filled: boolean
  view: boolean
}

async function listColumns(pool: pg.Pool): Promise<Column[]> {
  const { rows } = await pool.query<Column>(`
    select n.nspname as space, c.relname as name, a.attname as column, t.typname as type, not a.attnotnull as nullable,
      (a.atthasdef or a.attidentity <> '') as filled, c.relkind in ('v', 'm') as view
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid
    where c.relkind in ('r', 'v', 'm', 'p') and a.attnum > 0 and not a.attisdropped and not c.relispartition
      and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss', 'public')
    order by 1, 2, a.attnum`)
  return rows
}

function typeOf(column: Column): string {
  const array = column.type.startsWith('_')
  const base = typesByName[array ? column.type.slice(1) : column.type] ?? 'string'
  const type = `${array ? `${base}[]` : base}${column.nullable && !column.view ? ' | null' : ''}`
  return column.filled ? `Generated<${type}>` : type
}

function write(columns: Column[]): string {
  const tables = Map.groupBy(columns, (column) => `${column.space}.${column.name}`)
  const body = [...tables].map(([table, of]) => {
    const lines = of.map((column) => `    ${column.column}: ${typeOf(column)}`)
    return `  '${table}': {\n${lines.join('\n')}\n  }`
  })
  return `// Written by "npm run types:db" from the migrated database. Do not edit.
import type { ColumnType, Generated } from 'kysely'

/** An instant: read as a Date, written as a Date or ISO text. */
type Instant = ColumnType<Date, Date | string, Date | string>
/** A day: read and written as 'YYYY-MM-DD'. */
type Day = string
type Wide = ColumnType<string, string | number | bigint, string | number | bigint>
// biome-ignore lint/suspicious/noExplicitAny: what is in a JSON column is checked where it is read
type Json = ColumnType<any, string, string>

export type DB = {
${body.join('\n')}
}
`
}

const database = await openDatabase({ kind: 'embedded' })
const text = write(await listColumns(database.pool))
await database.close()
await writeFile(target, text)
console.log(`${target.pathname.split('/').at(-1)}: ${text.split('\n').length} lines`)
