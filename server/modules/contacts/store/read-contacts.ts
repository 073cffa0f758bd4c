import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { readEmail } from '../channel.ts'
import type { Contact } from '../contact.ts'

// The best address first: proven, then unproven, then risky; what must not be written to comes last.
export const contactsWithChannels = sql`
  select c.id, c.person_id as "personId", c.company_id as "companyId", p.full_name as "fullName", p.first_name as "firstName",
    p.last_name as "lastName", c.title, c.department, c.seniority, c.decision_maker as "decisionMaker",
    c.title_confidence as "titleConfidence", c.title_reason as "titleReason", 'department' = any(c.by_hand) as "roleByHand", c.status, c.status_reason as "statusReason",
    c.event_id as "eventId", email.value as email, email.status as "emailStatus", email.source as "emailSource", linkedin.value as linkedin, phone.value as phone,
    c.time_zone as "timeZone", c.language, c.country, c.country_source as "countrySource", c.ready_at as "readyAt", c.created_at as "createdAt", c.deleted_at as "deletedAt",
    jsonb_build_object('kind', c.source_kind, 'url', c.source_url, 'seenAt',
      to_char(c.seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as source
  from contacts.contacts c
  join contacts.persons p on p.organisation_id = c.organisation_id and p.id = c.person_id
  left join lateral (select ch.value, ch.status, jsonb_build_object('kind', ch.source_kind, 'url', ch.source_url, 'seenAt',
      to_char(ch.seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as source from contacts.channels ch
    where ch.organisation_id = c.organisation_id and ch.contact_id = c.id and ch.kind = 'email'
    order by array_position(array['valid', 'unknown', 'risky', 'invalid'], ch.status), ch.id limit 1) email on true
  left join lateral (select ch.value from contacts.channels ch
    where ch.organisation_id = c.organisation_id and ch.person_id = c.person_id and ch.kind = 'linkedin' order by ch.id limit 1) linkedin on true
  left join lateral (select ch.value from contacts.channels ch
    where ch.organisation_id = c.organisation_id and ch.contact_id = c.id and ch.kind = 'phone' order by ch.id limit 1) phone on true`

/** Those of them that are there, not put aside; in the order of their ids. */
export async function findContacts(trx: Trx, ids: readonly string[]): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    ${contactsWithChannels} where c.id = any(${ids}::uuid[]) and c.deleted_at is null order by c.id`.execute(trx.db)
  return rows
}

/** Those put aside as well, but not the erased. */
export async function findKeptContacts(trx: Trx, ids: readonly string[]): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    ${contactsWithChannels} where c.id = any(${ids}::uuid[]) and c.deleted_because is distinct from 'erased' order by c.id`.execute(
    trx.db,
  )
  return rows
}

/** Of one company, or of the event they were found through. */
export async function findContactsOf(trx: Trx, companyId: string): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    ${contactsWithChannels} where c.company_id = ${companyId}::uuid and c.deleted_at is null order by c.id`.execute(
    trx.db,
  )
  return rows
}

export type AddressOwner = { contactId: string; companyId: string; personId: string }

/**
 * Whose the addresses are, by the address as it was given; also of contacts that were put aside, because an answer of theirs is still
 * an answer.
 */
export async function findContactsByAddress(
  trx: Trx,
  addresses: readonly string[],
): Promise<Map<string, AddressOwner>> {
  const spellings = addresses.flatMap((given) => {
    const value = readEmail(given)
    return value ? [{ given, value }] : []
  })
  if (spellings.length === 0) return new Map()
  const { rows } = await sql<AddressOwner & { value: string }>`
    select ch.value, c.id as "contactId", c.company_id as "companyId", c.person_id as "personId"
    from contacts.channels ch join contacts.contacts c on c.organisation_id = ch.organisation_id and c.id = ch.contact_id
    where ch.kind = 'email' and ch.value = any(${spellings.map((one) => one.value)}::text[])`.execute(trx.db)
  const owners = new Map(rows.map(({ value, ...owner }) => [value, owner]))
  return new Map(
    spellings.flatMap(({ given, value }) => {
      const owner = owners.get(value)
      return owner ? [[given, owner]] : []
    }),
  )
}

export async function listChannels(trx: Trx, contact: Pick<Contact, 'id' | 'personId'>) {
  return trx.db
    .selectFrom('contacts.channels')
    .select(['kind', 'value', 'status', 'status_reason as statusReason'])
    .select(['source_kind as sourceKind', 'source_url as sourceUrl', 'seen_at as seenAt'])
    .where('person_id', '=', contact.personId)
    .where((where) => where.or([where('contact_id', '=', contact.id), where('contact_id', 'is', null)]))
    .orderBy('kind')
    .orderBy('id')
    .execute()
}

export async function listSightings(trx: Trx, contactId: string) {
  return trx.db
    .selectFrom('contacts.sightings')
    .select([
      'full_name as fullName',
      'title',
      'source_kind as sourceKind',
      'source_url as sourceUrl',
      'seen_at as seenAt',
    ])
    .where('contact_id', '=', contactId)
    .orderBy('seen_at', 'desc')
    .execute()
}
