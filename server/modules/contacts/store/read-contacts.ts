import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { readEmail } from '../channel.ts'
import type { Contact } from '../contact.ts'

const sourceOf = (row: 'c' | 'ch') => {
  const [kind, url, seenAt] = ['source_kind', 'source_url', 'seen_at'].map((name) => sql.ref(`${row}.${name}`))
  return sql`jsonb_build_object('kind', ${kind}, 'url', ${url}, 'seenAt',
    to_char(${seenAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`
}

const contacts = sql`
  select c.id, c.person_id as "personId", c.company_id as "companyId", p.full_name as "fullName", p.first_name as "firstName",
    p.last_name as "lastName", c.title, c.department, c.seniority, c.decision_maker as "decisionMaker",
    c.title_confidence as "titleConfidence", c.title_reason as "titleReason", 'department' = any(c.by_hand) as "roleByHand", c.status, c.status_reason as "statusReason",
    c.event_id as "eventId", email.value as email, email.status as "emailStatus", email.source as "emailSource", linkedin.value as linkedin, phone.value as phone,
    c.time_zone as "timeZone", c.language, c.country, c.country_source as "countrySource", c.ready_at as "readyAt", c.created_at as "createdAt", c.deleted_at as "deletedAt",
    ${sourceOf('c')} as source
  from contacts.contacts c
  join contacts.persons p on p.organisation_id = c.organisation_id and p.id = c.person_id`

// The best address first: proven, then unproven, then risky; what must not be written to comes last.
const bestAddress = sql`array_position(array['valid', 'unknown', 'risky', 'invalid'], ch.status), ch.id`

/** Looks the channels up contact by contact: for few, found by something else than their ids. */
export const contactsWithChannels = sql`${contacts}
  left join lateral (select ch.value, ch.status, ${sourceOf('ch')} as source from contacts.channels ch
    where ch.organisation_id = c.organisation_id and ch.contact_id = c.id and ch.kind = 'email' order by ${bestAddress} limit 1) email on true
  left join lateral (select ch.value from contacts.channels ch
    where ch.organisation_id = c.organisation_id and ch.person_id = c.person_id and ch.kind = 'linkedin' order by ch.id limit 1) linkedin on true
  left join lateral (select ch.value from contacts.channels ch
    where ch.organisation_id = c.organisation_id and ch.contact_id = c.id and ch.kind = 'phone' order by ch.id limit 1) phone on true`

/** The same with the channels of all of them read at once, which for a batch takes half the time. */
const contactsById = (ids: readonly string[]) => sql`${contacts}
  left join (select distinct on (ch.organisation_id, ch.contact_id) ch.organisation_id, ch.contact_id, ch.value, ch.status, ${sourceOf('ch')} as source
    from contacts.channels ch where ch.kind = 'email' and ch.contact_id = any(${ids}::uuid[])
    order by ch.organisation_id, ch.contact_id, ${bestAddress}) email on email.organisation_id = c.organisation_id and email.contact_id = c.id
  left join (select distinct on (ch.organisation_id, ch.person_id) ch.organisation_id, ch.person_id, ch.value from contacts.channels ch
    where ch.kind = 'linkedin' and ch.person_id in (select one.person_id from contacts.contacts one where one.id = any(${ids}::uuid[]))
    order by ch.organisation_id, ch.person_id, ch.id) linkedin on linkedin.organisation_id = c.organisation_id and linkedin.person_id = c.person_id
  left join (${phonesOf(ids)}) phone on phone.organisation_id = c.organisation_id and phone.contact_id = c.id
  where c.id = any(${ids}::uuid[])`

/** One of each contact that has any. */
export const phonesOf = (ids: readonly string[]) => sql`
  select distinct on (ch.organisation_id, ch.contact_id) ch.organisation_id, ch.contact_id, ch.value from contacts.channels ch
  where ch.kind = 'phone' and ch.contact_id = any(${ids}::uuid[]) order by ch.organisation_id, ch.contact_id, ch.id`

/** Those of them that are there, not put aside; in the order of their ids. */
export async function findContacts(trx: Trx, ids: readonly string[]): Promise<Contact[]> {
  const { rows } = await sql<Contact>`${contactsById(ids)} and c.deleted_at is null order by c.id`.execute(trx.db)
  return rows
}

/** Those put aside as well, but not the erased. */
export async function findKeptContacts(trx: Trx, ids: readonly string[]): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    ${contactsById(ids)} and c.deleted_because is distinct from 'erased' order by c.id`.execute(trx.db)
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
