import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

/** Contacts whose department and seniority are no surer than this, and which no person has settled. */
export async function countUnsureRoles(trx: Trx, maxConfidence: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from contacts.contacts
    where organisation_id = ${trx.organisationId}::uuid and deleted_at is null
      and title_confidence <= ${maxConfidence}::real and not 'department' = any(by_hand)`.execute(trx.db)
  return rows[0]!.count
}
