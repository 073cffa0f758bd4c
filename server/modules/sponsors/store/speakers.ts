import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { foldName } from '../speakers/speaker.ts'
import type { Evidence } from '../sponsorship.ts'

export type EventSpeaker = {
  id: string
  /** An attendee is somebody whom the site lists as a participant, and who works at a sponsor. */
  kind: 'speaker' | 'attendee'
  name: string
  title: string | null
  company: string
  /** Set where the company sponsors the event. */
  companyId: string | null
  talk: string | null
  url: string | null
  evidence: Evidence
  sourceUrl: string
  confidence: number
  foundAt: Date
}

const columns = sql<EventSpeaker>`id, kind, name, title, company_name as company, company_id as "companyId", talk, url,
  json_build_object('text', evidence_text, 'path', evidence_path, 'url', source_url) as evidence, source_url as "sourceUrl",
  confidence, found_at as "foundAt"`

/** Speakers of an event whose employer its site states, those of its sponsors first with the company; then its attendees. */
export async function listSpeakers(trx: Trx, eventId: string): Promise<EventSpeaker[]> {
  const { rows } = await sql<EventSpeaker>`
    select ${columns} from sponsors.speakers where event_id = ${eventId}::uuid and erased_at is null
    order by kind desc, company_id is null, id`.execute(trx.db)
  return rows
}

export type NewSpeaker = Omit<EventSpeaker, 'id' | 'foundAt'> & { key: string; pageId: string | null }

/** Which of these were erased, at this event or another. */
export async function findErased(trx: Trx, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await trx.db
    .selectFrom('sponsors.speakers')
    .select('speaker_key')
    .where('speaker_key', 'in', [...new Set(keys)])
    .where('erased_at', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.speaker_key))
}

/** Writes speakers; whoever was erased, at this event or another, stays out. Answers how many are new or were changed. */
export async function writeSpeakers(trx: Trx, eventId: string, speakers: readonly NewSpeaker[]): Promise<number> {
  if (speakers.length === 0) return 0
  const now = trx.clock.now().toString()
  const rows = speakers.map((one) => ({ ...one, id: trx.ids.next(), nameKey: foldName(one.name) }))
  const { rows: written } = await sql<{ fresh: boolean }>`
    with new as (
      select distinct on (key) * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one (id uuid, key text, kind text, name text, "nameKey" text,
        title text, company text, "companyId" uuid, talk text, url text, evidence jsonb, "sourceUrl" text, confidence real, "pageId" uuid)
      where not exists (select 1 from sponsors.speakers e where e.speaker_key = one.key and e.erased_at is not null)
    ), before as (
      select speaker_key, title, company_id, talk from sponsors.speakers where event_id = ${eventId}::uuid
    ), written as (
      insert into sponsors.speakers as s (organisation_id, id, event_id, speaker_key, kind, name, name_key, title, company_name, company_id, talk, url,
        evidence_text, evidence_path, source_url, page_id, confidence, found_at, last_seen_at)
      select ${trx.organisationId}::uuid, id, ${eventId}::uuid, key, kind, name, "nameKey", title, company, "companyId", talk, url, evidence->>'text',
        evidence->>'path', "sourceUrl", "pageId", confidence, ${now}::timestamptz, ${now}::timestamptz
      from new
      on conflict (organisation_id, event_id, speaker_key) do update set kind = excluded.kind, name = excluded.name, name_key = excluded.name_key, title = excluded.title,
        company_name = excluded.company_name, company_id = excluded.company_id, talk = excluded.talk, url = excluded.url,
        evidence_text = excluded.evidence_text, evidence_path = excluded.evidence_path, source_url = excluded.source_url,
        page_id = excluded.page_id, confidence = excluded.confidence, last_seen_at = excluded.last_seen_at
      returning speaker_key, title, company_id, talk
    )
    select 1 from written w left join before b using (speaker_key)
    where b.speaker_key is null or (w.title, w.company_id, w.talk) is distinct from (b.title, b.company_id, b.talk)`.execute(
    trx.db,
  )
  return written.length
}

/** Ties speakers to the persons contacts made of them, so that what is held about a person can be found. */
export async function linkSpeakers(trx: Trx, links: readonly { speakerId: string; personId: string }[]): Promise<void> {
  if (links.length === 0) return
  await sql`
    update sponsors.speakers s set person_id = new."personId"
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as new ("speakerId" uuid, "personId" uuid)
    where s.id = new."speakerId" and s.erased_at is null`.execute(trx.db)
}

export async function listSpeakersOfPerson(
  trx: Trx,
  personId: string,
): Promise<(EventSpeaker & { eventId: string })[]> {
  const { rows } = await sql<EventSpeaker & { eventId: string }>`
    select ${columns}, event_id as "eventId" from sponsors.speakers where person_id = ${personId}::uuid and erased_at is null
    order by id`.execute(trx.db)
  return rows
}

export type Namesake = {
  id: string
  eventId: string
  name: string
  company: string
  personId: string | null
  /** Where they were read last. */
  pageId: string | null
}

const whose = sql<Namesake>`id, event_id as "eventId", name, company_name as company, person_id as "personId", page_id as "pageId"`

/** Everybody of a name, whoever is tied to the person, and the speaker asked about. */
export async function findNamesakes(
  trx: Trx,
  name: string,
  who: { personId: string | null; speakerId: string | null },
): Promise<Namesake[]> {
  const key = foldName(name)
  // Keys that a migration made are folded less than ours wherever letters or marks are left that SQL did not know, so those are compared here.
  const { rows } = await sql<Namesake>`
    select ${whose} from sponsors.speakers where erased_at is null and (name_key = ${key} or name_key ~ '[^a-z0-9 ]'
      or person_id = ${who.personId}::uuid or id = ${who.speakerId}::uuid)
    order by id`.execute(trx.db)
  return rows.filter(
    (one) =>
      one.id === who.speakerId ||
      (who.personId !== null && one.personId === who.personId) ||
      foldName(one.name) === key,
  )
}

export async function findSpeaker(trx: Trx, id: string): Promise<Namesake | undefined> {
  const { rows } = await sql<Namesake>`
    select ${whose} from sponsors.speakers where id = ${id}::uuid and erased_at is null`.execute(trx.db)
  return rows[0]
}

/** Blanks all that says who it was; the keyed hash stays. */
export async function blankSpeakers(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`
    update sponsors.speakers set name = '', name_key = '', title = null, company_name = '', company_id = null, talk = null, url = null,
      evidence_text = '', evidence_path = '', source_url = '', page_id = null, person_id = null, erased_at = ${trx.clock.now().toString()}::timestamptz
    where id = any(${ids}::uuid[])`.execute(trx.db)
}
