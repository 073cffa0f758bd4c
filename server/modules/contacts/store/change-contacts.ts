import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { ChannelStatus } from '../contact.ts'

export type Unclassified = {
  id: string
  companyId: string
  title: string | null
  eventId: string | null
  timeZone: string | null
  /** Their own, as somebody said it. */
  country: string | null
  roleByHand: boolean
  ready: boolean
  /** An address was looked at before and may be written to. */
  reachable: boolean
  /** Addresses that nobody has looked at yet. */
  emails: { id: string; value: string; status: ChannelStatus }[]
}

export async function findToClassify(trx: Trx, ids: readonly string[]): Promise<Unclassified[]> {
  const { rows } = await sql<Unclassified>`
    select c.id, c.company_id as "companyId", c.title, c.event_id as "eventId", c.time_zone as "timeZone", c.country,
      'department' = any(c.by_hand) as "roleByHand", c.ready_at is not null as ready,
      exists (select 1 from contacts.channels ch where ch.organisation_id = c.organisation_id and ch.contact_id = c.id
        and ch.kind = 'email' and ch.checked_at is not null and ch.status <> 'invalid') as reachable,
      (select coalesce(jsonb_agg(jsonb_build_object('id', ch.id, 'value', ch.value, 'status', ch.status)), '[]')
        from contacts.channels ch where ch.organisation_id = c.organisation_id and ch.contact_id = c.id
        and ch.kind = 'email' and ch.checked_at is null) as emails
    from contacts.contacts c where c.id = any(${ids}::uuid[]) and c.deleted_at is null order by c.id`.execute(trx.db)
  return rows
}

export type RoleRow = {
  id: string
  department: string | null
  seniority: string | null
  decisionMaker: boolean
  confidence: number | null
  because: string | null
}

export async function writeRoles(trx: Trx, roles: RoleRow[]): Promise<void> {
  await sql`
    update contacts.contacts c set department = new.department, seniority = new.seniority, decision_maker = new."decisionMaker",
      title_confidence = new.confidence, title_reason = new.because
    from jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) as new (id uuid, department text, seniority text, "decisionMaker" boolean,
      confidence real, because text)
    where c.id = new.id`.execute(trx.db)
}

export async function writeTimeZones(trx: Trx, zones: { id: string; timeZone: string }[]): Promise<void> {
  await sql`
    update contacts.contacts c set time_zone = new."timeZone"
    from jsonb_to_recordset(${JSON.stringify(zones)}::jsonb) as new (id uuid, "timeZone" text)
    where c.id = new.id and c.time_zone is null`.execute(trx.db)
}

export type VerdictRow = { id: string; status: ChannelStatus; reason: string | null }

export async function writeVerdicts(trx: Trx, verdicts: VerdictRow[]): Promise<void> {
  await sql`
    update contacts.channels ch set status = new.status, status_reason = new.reason, checked_at = ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb) as new (id uuid, status text, reason text)
    where ch.id = new.id`.execute(trx.db)
}

/** Answers those that were not ready before. */
export async function markReady(trx: Trx, ids: readonly string[]): Promise<{ contactId: string; companyId: string }[]> {
  const { rows } = await sql<{ contactId: string; companyId: string }>`
    update contacts.contacts set ready_at = ${trx.clock.now().toString()}::timestamptz
    where id = any(${ids}::uuid[]) and ready_at is null returning id as "contactId", company_id as "companyId"`.execute(
    trx.db,
  )
  return rows
}

export type StatusStep = { contactId: string; status: 'engaged' | 'responded' | 'disqualified'; reason: string }

/** Steps forward only: what was qualified or disqualified stays so, but for who turns out to have left. */
export async function stepStatus(trx: Trx, steps: StatusStep[]): Promise<void> {
  if (steps.length === 0) return
  await sql`
    update contacts.contacts c set status = new.status, status_reason = new.reason
    from (select distinct on ("contactId") * from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
        as one ("contactId" uuid, status text, reason text)
      order by "contactId", array_position(array['disqualified', 'responded', 'engaged'], status)) as new
    where c.id = new."contactId" and case new.status
      when 'engaged' then c.status = 'new'
      when 'responded' then c.status in ('new', 'engaged')
      else c.status <> 'disqualified' end`.execute(trx.db)
}

/** Marks the one address of each contact; where several are known it can't be said which one bounced. */
export async function markBounced(trx: Trx, bounces: { contactId: string; reason: string }[]): Promise<void> {
  if (bounces.length === 0) return
  await sql`
    update contacts.channels ch set status = 'invalid', status_reason = new.reason, checked_at = ${trx.clock.now().toString()}::timestamptz
    from (select distinct on ("contactId") * from jsonb_to_recordset(${JSON.stringify(bounces)}::jsonb)
      as one ("contactId" uuid, reason text)) as new
    where ch.contact_id = new."contactId" and ch.kind = 'email' and 1 = (select count(*) from contacts.channels other
      where other.organisation_id = ch.organisation_id and other.contact_id = ch.contact_id and other.kind = 'email')`.execute(
    trx.db,
  )
}

export type ContactPatch = Partial<{
  title: string | null
  department: string | null
  seniority: string | null
  decision_maker: boolean
  title_confidence: number | null
  title_reason: string | null
  status: string
  status_reason: string | null
  time_zone: string | null
  language: string | null
  country: string | null
  country_source: string
}>

/** Writes what a person set of some contacts, and remembers which fields those are and what they were. */
export async function patchContacts(
  trx: Trx,
  ids: readonly string[],
  patch: ContactPatch,
  byHand: readonly string[],
): Promise<void> {
  const kept = revertible.filter((column) => column in patch)
  const before = kept.map((column) => sql`${column}::text, ${sql.ref(column)}`)
  await trx.db
    .updateTable('contacts.contacts')
    .set({
      ...patch,
      // A set union: a field stays set by hand.
      by_hand: sql`array(select distinct unnest(by_hand || ${byHand}::text[]) order by 1)`,
      ...(kept.length === 0 ? {} : { before_edit: sql`jsonb_build_object('by_hand', by_hand, ${sql.join(before)})` }),
    })
    .where('id', 'in', [...ids])
    .execute()
}

/** Of status and role, what an edit keeps for being taken back. */
const revertible = [
  'status',
  'status_reason',
  'department',
  'seniority',
  'decision_maker',
  'title_confidence',
  'title_reason',
] as const satisfies (keyof ContactPatch)[]

/** Takes the last edit of status and role back. */
export async function revertContacts(trx: Trx, ids: readonly string[]): Promise<void> {
  const back = (column: string, type: string) =>
    sql`${sql.raw(column)} = case when before_edit ? ${column} then (before_edit ->> ${column})::${sql.raw(type)} else ${sql.raw(column)} end`
  await sql`
    update contacts.contacts set ${back('status', 'text')}, ${back('status_reason', 'text')}, ${back('department', 'text')},
      ${back('seniority', 'text')}, ${back('decision_maker', 'boolean')}, ${back('title_confidence', 'real')},
      ${back('title_reason', 'text')}, by_hand = array(select jsonb_array_elements_text(before_edit -> 'by_hand')), before_edit = null
    where id = any(${ids}::uuid[]) and before_edit is not null`.execute(trx.db)
}

export async function renamePerson(
  trx: Trx,
  personId: string,
  name: { fullName: string; firstName: string | null; lastName: string | null; key: string },
): Promise<void> {
  await trx.db
    .updateTable('contacts.persons')
    .set({ full_name: name.fullName, first_name: name.firstName, last_name: name.lastName, name_key: name.key })
    .where('id', '=', personId)
    .execute()
}

/** Puts one channel in the place of all of its kind that the contact has; null only removes. False where it is somebody else's. */
export async function replaceChannel(
  trx: Trx,
  contact: { id: string; personId: string },
  kind: 'email' | 'linkedin' | 'phone',
  value: string | null,
): Promise<boolean> {
  const contactId = kind === 'linkedin' ? null : contact.id
  await sql`
    delete from contacts.channels where person_id = ${contact.personId}::uuid and kind = ${kind}
      and contact_id is not distinct from ${contactId}::uuid and value is distinct from ${value}`.execute(trx.db)
  if (value === null) return true
  const { rows } = await sql<{ mine: boolean }>`
    insert into contacts.channels as known (organisation_id, id, person_id, contact_id, kind, value, source_kind, seen_at)
    values (${trx.organisationId}::uuid, ${trx.ids.next()}::uuid, ${contact.personId}::uuid, ${contactId}::uuid, ${kind}, ${value},
      'person', ${trx.clock.now().toString()}::timestamptz)
    on conflict (organisation_id, kind, value) do update set contact_id = case when known.person_id = excluded.person_id
      then excluded.contact_id else known.contact_id end
    returning known.person_id = ${contact.personId}::uuid as mine`.execute(trx.db)
  return rows[0]!.mine
}
