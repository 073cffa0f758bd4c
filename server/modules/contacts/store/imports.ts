import type { ImportField } from '@lanyard/contract/contacts.ts'
import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

export type Mapping = Partial<Record<ImportField, string>>

export type ImportRow = {
  line: number
  raw: Record<string, string>
  outcome: 'created' | 'matched' | 'rejected'
  reason: string | null
  contactId: string | null
}

export type Import = {
  id: string
  name: string
  status: 'running' | 'done' | 'undone'
  mapping: Mapping
  headers: string[]
  created: number
  matched: number
  rejected: number
  createdAt: Date
}

export async function insertImport(
  trx: Trx,
  one: { id: string; name: string; mapping: Mapping; headers: string[] },
): Promise<void> {
  await trx.db
    .insertInto('contacts.imports')
    .values({
      organisation_id: trx.organisationId,
      id: one.id,
      name: one.name,
      status: 'running',
      mapping: JSON.stringify(one.mapping),
      headers: one.headers,
      created_at: trx.clock.now().toString(),
    })
    .execute()
}

export async function insertImportRows(trx: Trx, importId: string, rows: ImportRow[]): Promise<void> {
  await sql`
    insert into contacts.import_rows (organisation_id, import_id, line, raw, outcome, reason, contact_id)
    select ${trx.organisationId}::uuid, ${importId}::uuid, line, raw, outcome, reason, "contactId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as new (line integer, raw jsonb, outcome text, reason text, "contactId" uuid)
    on conflict do nothing`.execute(trx.db)
  await sql`
    update contacts.imports i set created = t.created, matched = t.matched, rejected = t.rejected
    from (select count(*) filter (where outcome = 'created') as created, count(*) filter (where outcome = 'matched') as matched,
      count(*) filter (where outcome = 'rejected') as rejected from contacts.import_rows where import_id = ${importId}::uuid) as t
    where i.id = ${importId}::uuid`.execute(trx.db)
}

export async function setImportStatus(trx: Trx, id: string, status: 'done' | 'undone'): Promise<void> {
  await trx.db
    .updateTable('contacts.imports')
    .set({ status, ...(status === 'undone' ? { undone_at: trx.clock.now().toString() } : {}) })
    .where('id', '=', id)
    .execute()
}

export async function findImport(trx: Trx, id: string): Promise<Import | undefined> {
  return (await importsOf(trx).where('id', '=', id).executeTakeFirst()) as Import | undefined
}

/** The file's headers, in their order; empty for an import from before they were kept. */
export async function findHeaders(trx: Trx, id: string): Promise<string[] | undefined> {
  const row = await trx.db.selectFrom('contacts.imports').select('headers').where('id', '=', id).executeTakeFirst()
  return row?.headers
}

/** Newest first. */
export async function listImports(trx: Trx, page: { after?: string | undefined; limit: number }): Promise<Import[]> {
  const all = importsOf(trx).orderBy('id', 'desc').limit(page.limit)
  return (await (page.after ? all.where('id', '<', page.after) : all).execute()) as Import[]
}

const importsOf = (trx: Trx) =>
  trx.db
    .selectFrom('contacts.imports')
    .select(['id', 'name', 'status', 'mapping', 'headers', 'created', 'matched', 'rejected', 'created_at as createdAt'])

export async function listImportRows(
  trx: Trx,
  importId: string,
  page: { outcome?: string | undefined; after: number; limit: number },
): Promise<ImportRow[]> {
  let query = trx.db
    .selectFrom('contacts.import_rows')
    .select(['line', 'raw', 'outcome', 'reason', 'contact_id as contactId'])
    .where('import_id', '=', importId)
    .where('line', '>', page.after)
    .orderBy('line')
    .limit(page.limit)
  if (page.outcome) query = query.where('outcome', '=', page.outcome)
  return (await query.execute()) as ImportRow[]
}

/** Puts aside the contacts that only this import brought and that nothing has come of yet; answers how many. */
export async function withdrawImported(trx: Trx, importId: string, sourceUrl: string): Promise<number> {
  const { numAffectedRows } = await sql`
    update contacts.contacts c set deleted_at = ${trx.clock.now().toString()}::timestamptz, deleted_because = 'import_undone'
    where c.id in (select contact_id from contacts.import_rows where import_id = ${importId}::uuid and outcome = 'created')
      and c.deleted_at is null and c.status = 'new' and c.by_hand = '{}'
      and not exists (select 1 from contacts.sightings s where s.organisation_id = c.organisation_id and s.contact_id = c.id
        and s.source_url <> ${sourceUrl})`.execute(trx.db)
  return Number(numAffectedRows ?? 0)
}
