import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

/** In whose name each enrollment writes; those in nobody's are left out. */
export async function findWriters(trx: Trx, enrollmentIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; writerId: string }>`
    select e.id, coalesce(s.owner_id, e.enrolled_by) as "writerId" from outreach.enrollments e
    join outreach.sequences s on s.organisation_id = e.organisation_id and s.id = e.sequence_id
    where e.id = any(${enrollmentIds}::uuid[]) and coalesce(s.owner_id, e.enrolled_by) is not null`.execute(trx.db)
  return new Map(rows.map((row) => [row.id, row.writerId]))
}

/** Who enrolled somebody of the company into the sequence last. */
export async function findEnroller(trx: Trx, by: { companyId: string; sequenceId: string }): Promise<string | null> {
  const { rows } = await sql<{ enrolledBy: string | null }>`
    select enrolled_by as "enrolledBy" from outreach.enrollments
    where company_id = ${by.companyId}::uuid and sequence_id = ${by.sequenceId}::uuid order by started_at desc, id desc limit 1`.execute(
    trx.db,
  )
  return rows[0]?.enrolledBy ?? null
}

/** Sequences of members who have left are nobody's; answers which. */
export async function clearSequenceOwners(trx: Trx, memberIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update outreach.sequences set owner_id = null where owner_id = any(${memberIds}::uuid[]) returning id`.execute(
    trx.db,
  )
  return rows.map((row) => row.id)
}

/** Steps that wait because of whose a company is are looked at again: those of these companies or sequences. */
export async function releaseKeptBack(
  trx: Trx,
  by: { companyIds?: readonly string[]; sequenceIds?: readonly string[] },
): Promise<void> {
  await sql`
    update outreach.enrollments set due_at = ${trx.clock.now().toString()}::timestamptz
    where status = 'active' and due_at is not null and reason = 'contact_policy: owned_by_other'
      and (company_id = any(${by.companyIds ?? []}::uuid[]) or sequence_id = any(${by.sequenceIds ?? []}::uuid[]))`.execute(
    trx.db,
  )
}
