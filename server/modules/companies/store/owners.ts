import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

export type OwnerChange = { id: string; before: string | null; after: string | null }

/** Answers those that are there, with whose they were. `onlyUnowned`: those that are somebody's stay so, and are left out. */
export async function writeOwners(
  trx: Trx,
  wanted: readonly { id: string; ownerId: string | null }[],
  options: { onlyUnowned?: boolean } = {},
): Promise<OwnerChange[]> {
  const { rows } = await sql<OwnerChange>`
    with wanted as (select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as one (id uuid, "ownerId" uuid)),
      before as (select c.id, c.owner_id from companies.companies c join wanted using (id)
        where c.deleted_at is null and (c.owner_id is null or not ${options.onlyUnowned ?? false}) for update of c)
    update companies.companies c set owner_id = wanted."ownerId" from before join wanted using (id) where before.id = c.id
    returning c.id, before.owner_id as before, c.owner_id as after`.execute(trx.db)
  return rows
}

/** All that belongs to these members, companies put aside too, becomes nobody's; answers whose each was. */
export async function clearOwners(trx: Trx, memberIds: readonly string[]): Promise<OwnerChange[]> {
  const { rows } = await sql<OwnerChange>`
    with before as (select id, owner_id from companies.companies where owner_id = any(${memberIds}::uuid[]) for update)
    update companies.companies c set owner_id = null from before where before.id = c.id
    returning c.id, before.owner_id as before, null::uuid as after`.execute(trx.db)
  return rows
}

/** The ids of companies that belong to this member, null: to nobody; for a condition of another list. */
export const ownedCompanies = (ownerId: string | null): RawBuilder<unknown> =>
  ownerId === null
    ? sql`select id from companies.companies where owner_id is null`
    : sql`select id from companies.companies where owner_id = ${ownerId}::uuid`
