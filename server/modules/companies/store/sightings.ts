import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { ReadSighting } from '../upsert-companies.ts'

export type KnownCompany = { id: string; name: string; key: string; nameInferred: boolean; domains: string[] }
export type NewCompany = Omit<KnownCompany, 'domains'>
type Placed = { sighting: ReadSighting; companyId: string; named: boolean }

/** One writer of new companies at a time in an organisation; released with the transaction. */
export async function lockCompanies(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`companies ${trx.organisationId}`}, 0))`.execute(trx.db)
}

export async function findKnownCompanies(trx: Trx, domains: string[], keys: string[]): Promise<KnownCompany[]> {
  const { rows } = await sql<KnownCompany>`
    select c.id, c.name, c.name_key as key, c.name_inferred as "nameInferred",
      coalesce(array_agg(d.domain) filter (where d.domain is not null), '{}') as domains
    from companies.companies c left join companies.domains d on d.organisation_id = c.organisation_id and d.company_id = c.id
    where c.deleted_at is null and (c.name_key = any(${keys}::text[])
      or c.id in (select company_id from companies.domains where domain = any(${domains}::text[])))
    group by c.organisation_id, c.id order by c.id`.execute(trx.db)
  return rows
}

/** Writes what the sightings brought: new companies, domains, better names and descriptions, and every value with its source. */
export async function insertSightings(trx: Trx, created: NewCompany[], placed: Placed[]): Promise<void> {
  const now = trx.clock.now().toString()
  await sql`
    insert into companies.companies (organisation_id, id, name, name_key, name_inferred, created_at)
    select ${trx.organisationId}::uuid, id, name, key, "nameInferred", ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(created)}::jsonb) as new (id uuid, name text, key text, "nameInferred" boolean)`.execute(
    trx.db,
  )
  const domains = placed.flatMap(({ sighting, companyId }) =>
    sighting.domain ? [{ domain: sighting.domain, companyId }] : [],
  )
  await sql`
    insert into companies.domains (organisation_id, domain, company_id)
    select distinct on (domain) ${trx.organisationId}::uuid, domain, "companyId"
    from jsonb_to_recordset(${JSON.stringify(domains)}::jsonb) as new (domain text, "companyId" uuid)
    where not exists (select from companies.companies c where c.id = "companyId" and 'domains' = any(c.by_hand))
    on conflict do nothing`.execute(trx.db)
  await improveCompanies(trx, placed)
  await insertObservations(
    trx,
    placed.flatMap(({ sighting, companyId }) =>
      [
        { field: 'name', value: sighting.nameInferred ? undefined : sighting.name },
        { field: 'domain', value: sighting.domain },
        { field: 'description', value: sighting.description },
      ].flatMap(({ field, value }) => (value ? [{ companyId, field, value, source: sighting.source }] : [])),
    ),
  )
}

/** A real name replaces an inferred one; a description is taken where there was none and no person took it out. */
async function improveCompanies(trx: Trx, placed: Placed[]): Promise<void> {
  const better = placed.map(({ sighting, companyId, named }) => ({
    companyId,
    name: named ? sighting.name : null,
    key: named ? sighting.key : null,
    description: sighting.description ?? null,
  }))
  await sql`
    update companies.companies c set name = coalesce(new.name, c.name), name_key = coalesce(new.key, c.name_key),
      name_inferred = c.name_inferred and new.name is null,
      description = case when 'description' = any(c.by_hand) then c.description else coalesce(c.description, new.description) end
    from (select distinct on ("companyId") * from jsonb_to_recordset(${JSON.stringify(better)}::jsonb)
        as one ("companyId" uuid, name text, key text, description text)
      order by "companyId", name nulls last, length(description) desc nulls last) as new
    where c.id = new."companyId" and (new.name is not null or (c.description is null and new.description is not null))`.execute(
    trx.db,
  )
}

export type Observation = { companyId: string; field: string; value: string; source: ReadSighting['source'] }

export async function insertObservations(trx: Trx, observations: Observation[]): Promise<void> {
  if (observations.length === 0) return
  const rows = observations.map(({ source, ...one }) => ({
    ...one,
    id: trx.ids.next(),
    kind: source.kind,
    url: source.url ?? null,
    seenAt: source.seenAt.toString(),
  }))
  await sql`
    insert into companies.observations (organisation_id, id, company_id, field, value, source_kind, source_url, seen_at)
    select distinct on ("companyId", field, kind, value) ${trx.organisationId}::uuid, id, "companyId", field, value, kind, url, "seenAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as new (id uuid, "companyId" uuid, field text, value text, kind text, url text, "seenAt" timestamptz)
    on conflict do nothing`.execute(trx.db)
}
