import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { ContactPolicy } from '../policy/contact-policy.ts'

export async function findPolicy(trx: Trx): Promise<ContactPolicy | undefined> {
  const { rows } = await sql<ContactPolicy>`
    select person_touches as "personTouches", person_days as "personDays", company_touches as "companyTouches",
      company_days as "companyDays", cooldown_days as "cooldownDays",
      exclusive_owner as "exclusiveOwner", owner_by_enrolling as "ownerByEnrolling" from outreach.policies`.execute(
    trx.db,
  )
  return rows[0]
}

export async function writePolicy(trx: Trx, policy: ContactPolicy): Promise<void> {
  await sql`
    insert into outreach.policies (organisation_id, person_touches, person_days, company_touches, company_days, cooldown_days,
      exclusive_owner, owner_by_enrolling, changed_at)
    values (${trx.organisationId}::uuid, ${policy.personTouches}, ${policy.personDays}, ${policy.companyTouches}, ${policy.companyDays},
      ${policy.cooldownDays}, ${policy.exclusiveOwner}, ${policy.ownerByEnrolling}, ${trx.clock.now().toString()}::timestamptz)
    on conflict (organisation_id) do update set person_touches = excluded.person_touches, person_days = excluded.person_days,
      company_touches = excluded.company_touches, company_days = excluded.company_days, cooldown_days = excluded.cooldown_days,
      exclusive_owner = excluded.exclusive_owner, owner_by_enrolling = excluded.owner_by_enrolling,
      changed_at = excluded.changed_at`.execute(trx.db)
}

export type Touch = { id: string; contactId: string; companyId: string; at: string }

/** The same id again is the same touch at another moment. */
export async function writeTouches(trx: Trx, touches: readonly Touch[]): Promise<void> {
  if (touches.length === 0) return
  await sql`
    insert into outreach.touches (organisation_id, id, contact_id, company_id, at)
    select ${trx.organisationId}::uuid, id, "contactId", "companyId", at
    from jsonb_to_recordset(${JSON.stringify(touches)}::jsonb) as new (id uuid, "contactId" uuid, "companyId" uuid, at timestamptz)
    on conflict (organisation_id, id) do update set at = excluded.at`.execute(trx.db)
}

/** Messages that will not leave, and tasks that were not done after all. */
export async function removeTouches(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from outreach.touches where id = any(${ids}::uuid[])`.execute(trx.db)
}

export type TouchedAt = { contactId: string; companyId: string; at: Date }

/** Of these contacts, and of everybody at these companies, since then. */
export async function findTouches(
  trx: Trx,
  by: { contactIds: readonly string[]; companyIds: readonly string[]; since: Temporal.Instant },
): Promise<TouchedAt[]> {
  const { rows } = await sql<TouchedAt>`
    select contact_id as "contactId", company_id as "companyId", at from outreach.touches
    where at > ${by.since.toString()}::timestamptz
      and (contact_id = any(${by.contactIds}::uuid[]) or company_id = any(${by.companyIds}::uuid[]))`.execute(trx.db)
  return rows
}

/** When these contacts last answered to a sequence. */
export async function findLastReplies(trx: Trx, contactIds: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await sql<{ contactId: string; at: Date }>`
    select contact_id as "contactId", max(replied_at) as at from outreach.enrollments
    where contact_id = any(${contactIds}::uuid[]) and replied_at is not null group by contact_id`.execute(trx.db)
  return new Map(rows.map((row) => [row.contactId, row.at]))
}

export async function removeTouchesOf(trx: Trx, contactIds: readonly string[]): Promise<number> {
  const { rows } = await sql`
    delete from outreach.touches where contact_id = any(${contactIds}::uuid[]) returning id`.execute(trx.db)
  return rows.length
}

export async function findTouchesOf(trx: Trx, contactIds: readonly string[]): Promise<(TouchedAt & { id: string })[]> {
  const { rows } = await sql<TouchedAt & { id: string }>`
    select id, contact_id as "contactId", company_id as "companyId", at from outreach.touches
    where contact_id = any(${contactIds}::uuid[]) order by at, id`.execute(trx.db)
  return rows
}

/** Steps that the policy holds back are looked at again. */
export async function releaseHeldBack(trx: Trx): Promise<void> {
  await sql`
    update outreach.enrollments set due_at = ${trx.clock.now().toString()}::timestamptz
    where status = 'active' and due_at is not null and reason like 'contact_policy: %'`.execute(trx.db)
}
