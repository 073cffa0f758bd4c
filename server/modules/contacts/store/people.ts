import type { Spent } from '@lanyard/contract/operations.ts'
import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

export type SearchRow = {
  companyId: string
  provider: string
  outcome: 'found' | 'nobody' | 'refused'
  reason: string | null
  found: number
  calls: number
  reveals: number
}

export async function insertSearch(trx: Trx, row: SearchRow): Promise<void> {
  await trx.db
    .insertInto('contacts.searches')
    .values({
      organisation_id: trx.organisationId,
      id: trx.ids.next(),
      company_id: row.companyId,
      provider: row.provider,
      outcome: row.outcome,
      reason: row.reason,
      found: row.found,
      calls: row.calls,
      reveals: row.reveals,
      searched_at: trx.clock.now().toString(),
    })
    .execute()
}

/** What people providers were asked since a day; what it cost they don't say. */
export async function listSpending(trx: Trx, since: string): Promise<Spent[]> {
  const { rows } = await sql<Spent>`
    select provider, null as work, to_char(searched_at at time zone 'UTC', 'YYYY-MM') as month, sum(calls)::int as calls,
      null::int as tokens, null::float8 as "costCents", sum(calls)::int as unpriced
    from contacts.searches where searched_at >= ${`${since}T00:00:00Z`}::timestamptz and calls > 0
    group by 1, 3`.execute(trx.db)
  return rows
}

/** The reason of a search that was broken off and will be taken up again: it does not count as asked. */
export const interrupted = 'interrupted'

export async function wasSearchedSince(trx: Trx, companyId: string, since: Temporal.Instant): Promise<boolean> {
  const row = await trx.db
    .selectFrom('contacts.searches')
    .select('id')
    .where('company_id', '=', companyId)
    .where('searched_at', '>', new Date(since.epochMilliseconds))
    .where(sql<boolean>`reason is distinct from ${interrupted}`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Under which addresses of their own (`provider:apollo/1234`) people at the company were looked up before. */
export async function findSourceUrls(trx: Trx, companyId: string, sourceKind: string): Promise<Set<string>> {
  const { rows } = await sql<{ url: string }>`
    select s.source_url as url from contacts.contacts c
    join contacts.sightings s on s.organisation_id = c.organisation_id and s.contact_id = c.id
    where c.company_id = ${companyId}::uuid and s.source_kind = ${sourceKind}`.execute(trx.db)
  return new Set(rows.map((row) => row.url))
}

/** What the module holds of a person, by table. */
export async function exportRows(trx: Trx, personId: string): Promise<Record<string, unknown[]>> {
  const mine = sql`(select id from contacts.contacts where person_id = ${personId}::uuid)`
  const [persons, contacts, channels, sightings, rows] = [
    await sql`select * from contacts.persons where id = ${personId}::uuid`.execute(trx.db),
    await sql`select * from contacts.contacts where person_id = ${personId}::uuid`.execute(trx.db),
    await sql`select * from contacts.channels where person_id = ${personId}::uuid`.execute(trx.db),
    await sql`select * from contacts.sightings where contact_id in ${mine}`.execute(trx.db),
    await sql`select * from contacts.import_rows where contact_id in ${mine}`.execute(trx.db),
  ]
  return {
    'contacts.persons': persons.rows,
    'contacts.contacts': contacts.rows,
    'contacts.channels': channels.rows,
    'contacts.sightings': sightings.rows,
    'contacts.import_rows': rows.rows,
  }
}

export type PersonTraces = {
  fullName: string
  emails: string[]
  linkedins: string[]
  names: { key: string; companyId: string }[]
}

export async function findTraces(trx: Trx, personId: string): Promise<PersonTraces | undefined> {
  const { rows } = await sql<PersonTraces>`
    select p.full_name as "fullName",
      array(select value from contacts.channels where person_id = p.id and kind = 'email') as emails,
      array(select value from contacts.channels where person_id = p.id and kind = 'linkedin') as linkedins,
      (select coalesce(jsonb_agg(jsonb_build_object('key', p.name_key, 'companyId', c.company_id)), '[]')
        from contacts.contacts c where c.person_id = p.id) as names
    from contacts.persons p where p.id = ${personId}::uuid and p.erased_at is null`.execute(trx.db)
  return rows[0]
}

export async function findContactIds(trx: Trx, personId: string): Promise<string[]> {
  const rows = await trx.db
    .selectFrom('contacts.contacts')
    .select('id')
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Removes or blanks a person's rows; answers how many by table. The rows that others point to stay, empty. */
export async function eraseRows(trx: Trx, personId: string, traces: PersonTraces): Promise<Record<string, number>> {
  const now = trx.clock.now().toString()
  const mine = sql`(select id from contacts.contacts where person_id = ${personId}::uuid)`
  const words = [...traces.emails, traces.fullName].map((word) => word.toLowerCase())
  const touched = async (query: ReturnType<typeof sql>) => Number((await query.execute(trx.db)).numAffectedRows ?? 0)
  return {
    // Also rows that were rejected or merged, which point to nobody: found by what they say.
    'contacts.import_rows': await touched(sql`
      update contacts.import_rows r set raw = '{}' where r.raw <> '{}' and (r.contact_id in ${mine}
        or exists (select 1 from unnest(${words}::text[]) as word where strpos(lower(r.raw::text), word) > 0))`),
    'contacts.sightings': await touched(sql`delete from contacts.sightings where contact_id in ${mine}`),
    'contacts.channels': await touched(sql`delete from contacts.channels where person_id = ${personId}::uuid`),
    'contacts.contacts': await touched(sql`
      update contacts.contacts set title = null, title_reason = null, source_url = null, time_zone = null, language = null, country = null, country_source = null, before_edit = null,
        deleted_at = coalesce(deleted_at, ${now}::timestamptz), deleted_because = 'erased' where person_id = ${personId}::uuid`),
    'contacts.persons': await touched(sql`
      update contacts.persons set full_name = '', first_name = null, last_name = null, name_key = '', erased_at = ${now}::timestamptz
      where id = ${personId}::uuid`),
  }
}

export async function rememberForgotten(trx: Trx, fingerprints: string[]): Promise<void> {
  await sql`
    insert into contacts.forgotten (organisation_id, fingerprint, forgotten_at)
    select ${trx.organisationId}::uuid, fingerprint, ${trx.clock.now().toString()}::timestamptz
    from unnest(${fingerprints}::text[]) as new (fingerprint) on conflict do nothing`.execute(trx.db)
}
