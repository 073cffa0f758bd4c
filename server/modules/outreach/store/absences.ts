import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

/** What a contact's last word about it says counts. */
export async function writeAbsence(trx: Trx, contactId: string, until: Temporal.Instant): Promise<void> {
  await sql`
    insert into outreach.absences (organisation_id, contact_id, until)
    values (${trx.organisationId}::uuid, ${contactId}::uuid, ${until.toString()}::timestamptz)
    on conflict (organisation_id, contact_id) do update set until = excluded.until`.execute(trx.db)
}

export async function removeAbsences(trx: Trx, contactIds: readonly string[]): Promise<number> {
  const { rows } = await sql`
    delete from outreach.absences where contact_id = any(${contactIds}::uuid[]) returning contact_id`.execute(trx.db)
  return rows.length
}

/** Those that last still. */
export async function findAbsences(trx: Trx, contactIds: readonly string[]): Promise<Map<string, Temporal.Instant>> {
  const { rows } = await sql<{ contactId: string; until: Date }>`
    select contact_id as "contactId", until from outreach.absences
    where contact_id = any(${contactIds}::uuid[]) and until > ${trx.clock.now().toString()}::timestamptz`.execute(
    trx.db,
  )
  return new Map(rows.map((row) => [row.contactId, Temporal.Instant.fromEpochMilliseconds(row.until.getTime())]))
}

export async function findAbsencesOf(trx: Trx, contactIds: readonly string[]): Promise<{ until: Date }[]> {
  const { rows } = await sql<{ contactId: string; until: Date }>`
    select contact_id as "contactId", until from outreach.absences where contact_id = any(${contactIds}::uuid[])`.execute(
    trx.db,
  )
  return rows
}
