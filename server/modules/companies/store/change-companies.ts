import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Company } from '../company.ts'

export type CompanyPatch = Partial<
  Pick<Company, 'name' | 'description' | 'country' | 'industry' | 'status' | 'ownerId'>
> & {
  nameKey?: string
}

/** Writes what a person set; from then on no source overwrites the fields of `byHand`, and of no others. */
export async function patchCompany(
  trx: Trx,
  id: string,
  patch: CompanyPatch,
  byHand: readonly string[],
): Promise<void> {
  const { nameKey, ownerId, ...rest } = patch
  await trx.db
    .updateTable('companies.companies')
    .set({
      ...rest,
      ...(ownerId !== undefined ? { owner_id: ownerId } : {}),
      ...(nameKey ? { name_key: nameKey, name_inferred: false } : {}),
      by_hand: sql`array(select distinct unnest(${byHand}::text[]) order by 1)`,
    })
    .where('id', '=', id)
    .execute()
}

/** Which companies have these domains already, those put aside too. */
export async function findDomainOwners(
  trx: Trx,
  domains: readonly string[],
): Promise<{ domain: string; companyId: string; name: string; deletedAt: Date | null }[]> {
  const { rows } = await sql<{ domain: string; companyId: string; name: string; deletedAt: Date | null }>`
    select d.domain, c.id as "companyId", c.name, c.deleted_at as "deletedAt" from companies.domains d
    join companies.companies c on c.organisation_id = d.organisation_id and c.id = d.company_id
    where d.domain = any(${domains}::text[])`.execute(trx.db)
  return rows
}

/** All web addresses of a company, in place of those it had; another one is read at the next chance. */
export async function replaceDomains(trx: Trx, companyId: string, domains: readonly string[]): Promise<void> {
  await sql`delete from companies.domains where company_id = ${companyId}::uuid and not domain = any(${domains}::text[])`.execute(
    trx.db,
  )
  await sql`
    insert into companies.domains (organisation_id, domain, company_id)
    select ${trx.organisationId}::uuid, domain, ${companyId}::uuid from unnest(${domains}::text[]) as domain on conflict do nothing`.execute(
    trx.db,
  )
  await sql`update companies.companies set enriched_at = null where id = ${companyId}::uuid`.execute(trx.db)
}

export type StatusChange = { id: string; before: string; after: string }

/** Answers those that are there, with what their status was. */
export async function writeStatus(
  trx: Trx,
  wanted: readonly { id: string; status: string }[],
): Promise<StatusChange[]> {
  const { rows } = await sql<StatusChange>`
    with wanted as (select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as one (id uuid, status text)),
      before as (select c.id, c.status from companies.companies c join wanted using (id) where c.deleted_at is null for update of c)
    update companies.companies c set status = wanted.status from before join wanted using (id) where before.id = c.id
    returning c.id, before.status as before, c.status as after`.execute(trx.db)
  return rows
}

/** Puts companies aside, or back; answers those with which that could be done. */
export async function setDeleted(trx: Trx, ids: readonly string[], at: Temporal.Instant | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update companies.companies set deleted_at = ${at?.toString() ?? null}::timestamptz
    where id = any(${ids}::uuid[]) and (deleted_at is null) = ${at !== null} returning id`.execute(trx.db)
  return rows.map((row) => row.id)
}
