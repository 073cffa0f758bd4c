import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

type Moved = { id: string; companyId: string }

/** Puts contacts aside by hand; answers those that were there. */
export async function putAside(trx: Trx, ids: readonly string[]): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    update contacts.contacts set deleted_at = ${trx.clock.now().toString()}::timestamptz, deleted_because = 'by_hand'
    where id = any(${ids}::uuid[]) and deleted_at is null returning id, company_id as "companyId"`.execute(trx.db)
  return rows
}

/** Brings contacts back that were put aside, for whatever reason but an erasure; answers those that were. */
export async function bringBack(trx: Trx, ids: readonly string[]): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    update contacts.contacts set deleted_at = null, deleted_because = null
    where id = any(${ids}::uuid[]) and deleted_at is not null and deleted_because <> 'erased'
    returning id, company_id as "companyId"`.execute(trx.db)
  return rows
}

/** Roles that a person set are read from the title again from now on. */
export async function releaseRoles(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`
    update contacts.contacts set by_hand = array_remove(by_hand, 'department') where id = any(${ids}::uuid[])`.execute(
    trx.db,
  )
}
