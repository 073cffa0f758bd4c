import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Company, Profile } from '../company.ts'

export async function findProfile(trx: Trx): Promise<Profile | undefined> {
  const row = await trx.db.selectFrom('companies.profiles').select('rules').executeTakeFirst()
  return row?.rules as Profile | undefined
}

export async function writeProfile(trx: Trx, profile: Profile): Promise<void> {
  await sql`
    insert into companies.profiles (organisation_id, rules, changed_at)
    values (${trx.organisationId}::uuid, ${JSON.stringify(profile)}::jsonb, ${trx.clock.now().toString()}::timestamptz)
    on conflict (organisation_id) do update set rules = excluded.rules, changed_at = excluded.changed_at`.execute(
    trx.db,
  )
}

export type JudgedCompany = Pick<Company, 'id' | 'name' | 'domains' | 'description' | 'country'> & { target: boolean }

/** A portion of all companies with what the profile judges them by, in the order of their ids. */
export async function listForJudging(trx: Trx, after: string | undefined, limit: number): Promise<JudgedCompany[]> {
  const { rows } = await sql<JudgedCompany>`
    select c.id, c.name, c.description, c.country, c.targeted_at is not null as target,
      array(select domain from companies.domains d where d.organisation_id = c.organisation_id and d.company_id = c.id order by domain) as domains
    from companies.companies c
    where c.deleted_at is null and (${after ?? null}::uuid is null or c.id > ${after ?? null}::uuid)
    order by c.id limit ${limit}`.execute(trx.db)
  return rows
}

export async function countCompanies(trx: Trx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from companies.companies where deleted_at is null`.execute(trx.db)
  return rows[0]!.n
}
