import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../test/database.ts'
import type { Database } from './open-database.ts'

/** Tables without a tenant: sign-in comes before knowing one, the queue and the platform's own rows hold no tenant data. */
const exempt = [
  'access.%',
  'pgboss.%',
  'platform.migrations',
  'platform.installation',
  'platform.due',
  'platform.limits',
  'platform.hosts',
]

const relations = `
  select n.nspname || '.' || c.relname as name, c.relkind as kind, c.relrowsecurity as secured, r.rolname as owner, c.oid,
    coalesce(array_to_string(c.reloptions, ','), '') as options
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
  where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')`

type Relation = { name: string; kind: string; secured: boolean; owner: string; oid: number; options: string }

describe('the catalogue of the migrated database', () => {
  let db: Database
  let found: Relation[]
  const isExempt = (name: string) =>
    exempt.some((rule) => (rule.endsWith('%') ? name.startsWith(rule.slice(0, -1)) : rule === name))
  const tenants = () => found.filter((one) => ['r', 'p'].includes(one.kind) && !isExempt(one.name))
  const ask = async <T>(text: string, values: unknown[] = []) => (await db.pool.query(text, values)).rows as T[]

  beforeAll(async () => {
    db = await openTestDatabase()
    found = await ask<Relation>(relations)
  })
  afterAll(() => db.close())

  it('has row-level security with a policy for each role on every tenant table', async () => {
    const policies = await ask<{ name: string; roles: string }>(
      `select schemaname || '.' || tablename as name, string_agg(policyname, ',' order by policyname) as roles from pg_policies group by 1`,
    )
    const byName = new Map(policies.map((one) => [one.name, one.roles]))
    expect(tenants().length).toBeGreaterThan(2)
    for (const table of tenants()) {
      expect(`${table.name} ${table.secured}`).toBe(`${table.name} true`)
      expect(`${table.name} ${byName.get(table.name)}`).toBe(`${table.name} reader,system,tenant`)
    }
  })

  it('notices a table without row-level security', async () => {
    expect(found.some((one) => one.name === 'platform.due' && !one.secured)).toBe(true)
  })

  it('is owned by nobody the application logs in as', () => {
    expect(found.filter((one) => one.owner.startsWith('lanyard_')).map((one) => one.name)).toEqual([])
  })

  it('runs every view with the rights of who asks', () => {
    const views = found.filter((one) => one.kind === 'v' && !isExempt(one.name))
    expect(views.filter((one) => !/security_invoker=(true|on|1)/.test(one.options)).map((one) => one.name)).toEqual([])
    expect(found.filter((one) => one.kind === 'm').map((one) => one.name)).toEqual([])
  })

  it('starts every primary, unique and foreign key of a tenant table with the organisation', async () => {
    const keys = await ask<{ table: string; key: string; first: string }>(`
      select n.nspname || '.' || c.relname as table, k.conname as key, a.attname as first
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where k.contype in ('p', 'u', 'f')
      union all
      select n.nspname || '.' || c.relname, i.relname, a.attname
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
        join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
      where x.indisunique`)
    const names = new Set(tenants().map((one) => one.name))
    const wrong = keys.filter((key) => names.has(key.table) && key.first !== 'organisation_id')
    expect(wrong).toEqual([])
  })

  it('has no triggers of our own, which would not work on a sharded database', async () => {
    const triggers = await ask(`select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
      join pg_namespace n on n.oid = c.relnamespace where not tgisinternal and n.nspname <> 'pgboss'`)
    expect(triggers).toEqual([])
  })

  it('shows nothing to a unit of work without an organisation, and refuses a row for another one', async () => {
    const mine = '019a0000-0000-7000-8000-00000000000a'
    const other = '019a0000-0000-7000-8000-00000000000b'
    const row = (
      organisation: string,
    ) => `insert into platform.facts (organisation_id, id, name, payload, actor, announced_at)
      values ('${organisation}', gen_random_uuid(), 'event.promoted', '{}', 'test', now())`
    const { sql } = await import('kysely')
    await db.unitOfWork(mine, (work) => sql.raw(row(mine)).execute(work))
    await expect(db.unitOfWork(mine, (work) => sql.raw(row(other)).execute(work))).rejects.toThrow(/row-level security/)
    const count = async (organisation: string) =>
      (
        await db.unitOfWork(organisation, (work) =>
          sql<{ n: number }>`select count(*)::int as n from platform.facts`.execute(work),
        )
      ).rows[0]!.n
    expect(await count(mine)).toBe(1)
    expect(await count(other)).toBe(0)
    expect(await ask('select count(*)::int as n from platform.facts')).toEqual([{ n: 0 }])
  })

  it('gives the reporting role reading and nothing else', async () => {
    const writes = await ask(`select table_schema, table_name, privilege_type from information_schema.role_table_grants
      where grantee = 'lanyard_reader' and privilege_type <> 'SELECT'`)
    expect(writes).toEqual([])
  })
})
