import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { ReadSighting } from '../read-sighting.ts'

export type NewPerson = { id: string; fullName: string; firstName: string | null; lastName: string | null; key: string }

/** A sighting with the contact it was found to be of; `fresh` where that is new, `restored` where it comes back. */
export type Placed = {
  sighting: ReadSighting
  personId: string
  contactId: string
  /** Of the contact, which may be another than the sighting's. */
  companyId: string
  fresh: boolean
  restored: boolean
  /** A private address follows its person to this position. */
  movesEmail: boolean
}

export async function insertPersons(trx: Trx, persons: NewPerson[]): Promise<void> {
  if (persons.length === 0) return
  await sql`
    insert into contacts.persons (organisation_id, id, full_name, first_name, last_name, name_key, created_at)
    select ${trx.organisationId}::uuid, id, "fullName", "firstName", "lastName", key, ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb)
      as new (id uuid, "fullName" text, "firstName" text, "lastName" text, key text)`.execute(trx.db)
}

/** A name of one word gives way to one that holds it and tells given from family name, unless a person set it. */
export async function completeNames(trx: Trx, placed: Placed[]): Promise<void> {
  const told = placed.flatMap(({ personId, sighting: { name } }) =>
    name.firstName !== null && name.lastName !== null ? [{ personId, ...name }] : [],
  )
  if (told.length === 0) return
  await sql`
    update contacts.persons p set full_name = new."fullName", first_name = new."firstName", last_name = new."lastName", name_key = new.key
    from (select distinct on ("personId") * from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
      as one ("personId" uuid, "fullName" text, "firstName" text, "lastName" text, key text)) as new
    where p.id = new."personId" and p.first_name is null and p.last_name is null and p.erased_at is null
      and p.name_key = any(string_to_array(new.key, ' ')) and not exists (select 1 from contacts.contacts c
        where c.organisation_id = p.organisation_id and c.person_id = p.id and 'fullName' = any(c.by_hand))`.execute(
    trx.db,
  )
}

export async function insertContacts(trx: Trx, placed: Placed[]): Promise<void> {
  if (placed.length === 0) return
  await sql`
    insert into contacts.contacts (organisation_id, id, person_id, company_id, title, event_id, time_zone, language,
      country, country_source, source_kind, source_url, seen_at, created_at)
    select ${trx.organisationId}::uuid, "contactId", "personId", "companyId", title, "eventId", "timeZone", language,
      country, "countrySource", kind, url, "seenAt", ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(placed.map(rowOf))}::jsonb)
      as new ("contactId" uuid, "personId" uuid, "companyId" uuid, title text, "eventId" uuid, "timeZone" text, language text,
        country text, "countrySource" jsonb, kind text, url text, "seenAt" timestamptz)`.execute(trx.db)
}

/**
 * Completes contacts that were known: what was missing is filled in, a title seen later than all before replaces the old one, unless a
 * person set it. Answers those whose title changed, and those of whom it was not known where they are.
 */
export async function improveContacts(trx: Trx, placed: Placed[]): Promise<{ retitled: string[]; moved: string[] }> {
  if (placed.length === 0) return { retitled: [], moved: [] }
  const { rows } = await sql<{ id: string; retitled: boolean; moved: boolean }>`
    with new as (
      select distinct on ("contactId") *
      from jsonb_to_recordset(${JSON.stringify(placed.map(rowOf))}::jsonb)
        as one ("contactId" uuid, title text, "eventId" uuid, "timeZone" text, language text, country text, "countrySource" jsonb, "seenAt" timestamptz, restored boolean)
      order by "contactId", restored desc, (title is null), "seenAt" desc
    ), judged as (
      select c.organisation_id, c.id, new.*, new.title is not null and new.title is distinct from c.title and not 'title' = any(c.by_hand)
        and (c.title is null or new."seenAt" > (select max(s.seen_at) from contacts.sightings s
          where s.organisation_id = c.organisation_id and s.contact_id = c.id and s.title is not null)) as retitled,
        c.country is null and new.country is not null as located, c.time_zone is null and new."timeZone" is not null as zoned
      from new join contacts.contacts c on c.id = new."contactId"
    )
    update contacts.contacts c set
      title = case when judged.retitled then judged.title else c.title end,
      event_id = coalesce(c.event_id, judged."eventId"),
      time_zone = coalesce(c.time_zone, judged."timeZone"),
      language = coalesce(c.language, judged.language),
      country = coalesce(c.country, judged.country),
      country_source = case when judged.located then judged."countrySource" else c.country_source end,
      deleted_at = case when judged.restored then null else c.deleted_at end,
      deleted_because = case when judged.restored then null else c.deleted_because end
    from judged
    where c.organisation_id = judged.organisation_id and c.id = judged.id and (judged.retitled or judged.restored or judged.located
      or (c.event_id is null and judged."eventId" is not null) or (c.time_zone is null and judged."timeZone" is not null)
      or (c.language is null and judged.language is not null))
    returning c.id, judged.retitled or judged.restored as retitled, judged.located or judged.zoned as moved`.execute(
    trx.db,
  )
  const idsOf = (which: 'retitled' | 'moved') => rows.filter((row) => row[which]).map((row) => row.id)
  return { retitled: idsOf('retitled'), moved: idsOf('moved') }
}

/** A source that says the same again changes nothing; one that says something else is kept in its place. */
export async function insertSightings(trx: Trx, placed: Placed[]): Promise<void> {
  await sql`
    insert into contacts.sightings as known (organisation_id, contact_id, source_kind, source_url, full_name, title, seen_at)
    select distinct on ("contactId", kind, url) ${trx.organisationId}::uuid, "contactId", kind, coalesce(url, ''), "fullName", title, "seenAt"
    from jsonb_to_recordset(${JSON.stringify(placed.map(rowOf))}::jsonb)
      as new ("contactId" uuid, kind text, url text, "fullName" text, title text, "seenAt" timestamptz)
    order by "contactId", kind, url, "seenAt" desc
    on conflict (organisation_id, contact_id, source_kind, source_url) do update
      set full_name = excluded.full_name, title = excluded.title, seen_at = excluded.seen_at
      where known.title is distinct from excluded.title or known.full_name <> excluded.full_name`.execute(trx.db)
}

/** Writes the channels that are new; answers the contacts that got an address. A channel of somebody else stays theirs. */
export async function insertChannels(trx: Trx, placed: Placed[]): Promise<string[]> {
  const rows = placed.flatMap((one) => {
    const { sighting, personId, contactId } = one
    const { kind: sourceKind, url = null, seenAt } = sighting.source
    const common = { personId, sourceKind, url, seenAt: seenAt.toString() }
    return [
      { kind: 'email', value: sighting.email, status: sighting.emailStatus, contactId },
      { kind: 'phone', value: sighting.phone, status: 'unknown', contactId },
      { kind: 'linkedin', value: sighting.linkedin, status: 'unknown', contactId: null },
    ].flatMap((channel) => (channel.value ? [{ ...common, ...channel, id: trx.ids.next() }] : []))
  })
  if (rows.length === 0) return []
  const { rows: written } = await sql<{ contactId: string | null; kind: string }>`
    insert into contacts.channels (organisation_id, id, person_id, contact_id, kind, value, status, source_kind, source_url, seen_at)
    select distinct on (kind, value) ${trx.organisationId}::uuid, id, "personId", "contactId", kind, value, status, "sourceKind", url, "seenAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id uuid, "personId" uuid, "contactId" uuid, kind text, value text,
      status text, "sourceKind" text, url text, "seenAt" timestamptz)
    order by kind, value, id
    on conflict (organisation_id, kind, value) do nothing returning contact_id as "contactId", kind`.execute(trx.db)
  const addressed = written.flatMap((row) => (row.kind === 'email' && row.contactId ? [row.contactId] : []))
  return [...addressed, ...(await verifyEmails(trx, placed)), ...(await moveEmails(trx, placed))]
}

/** What a source has checked counts for an address that nobody had checked. */
async function verifyEmails(trx: Trx, placed: Placed[]): Promise<string[]> {
  const checked = placed.flatMap(({ sighting }) =>
    sighting.email && sighting.emailStatus !== 'unknown'
      ? [{ value: sighting.email, status: sighting.emailStatus }]
      : [],
  )
  if (checked.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    update contacts.channels ch set status = new.status, checked_at = null
    from (select distinct on (value) * from jsonb_to_recordset(${JSON.stringify(checked)}::jsonb) as one (value text, status text)) as new
    where ch.kind = 'email' and ch.value = new.value and ch.status = 'unknown' and ch.contact_id is not null
    returning ch.contact_id as id`.execute(trx.db)
  return rows.map((row) => row.id)
}

async function moveEmails(trx: Trx, placed: Placed[]): Promise<string[]> {
  const moving = placed.flatMap(({ sighting, contactId, personId, movesEmail }) =>
    movesEmail ? [{ value: sighting.email, contactId, personId }] : [],
  )
  if (moving.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    update contacts.channels ch set contact_id = new."contactId"
    from (select distinct on (value) * from jsonb_to_recordset(${JSON.stringify(moving)}::jsonb)
      as one (value text, "contactId" uuid, "personId" uuid)) as new
    where ch.kind = 'email' and ch.value = new.value and ch.person_id = new."personId" and ch.contact_id is distinct from new."contactId"
    returning ch.contact_id as id`.execute(trx.db)
  return rows.map((row) => row.id)
}

const rowOf = ({ sighting, personId, contactId, companyId, restored }: Placed) => ({
  contactId,
  personId,
  companyId,
  restored,
  fullName: sighting.name.fullName,
  title: sighting.title,
  eventId: sighting.eventId,
  timeZone: sighting.timeZone,
  language: sighting.language,
  country: sighting.country,
  countrySource: sighting.country && {
    kind: sighting.source.kind,
    url: sighting.source.url ?? null,
    seenAt: sighting.source.seenAt.toString(),
  },
  kind: sighting.source.kind,
  url: sighting.source.url ?? null,
  seenAt: sighting.source.seenAt.toString(),
})
