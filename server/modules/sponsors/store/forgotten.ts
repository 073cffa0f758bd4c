import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { type Fingerprint, type Memory, openMemory } from '../forgotten.ts'

/** Whom this organisation erased, as far as anything is left of them. */
export async function recall(trx: Trx, fingerprint: Fingerprint): Promise<Memory | undefined> {
  const rows = await trx.db.selectFrom('sponsors.forgotten').select(['fingerprint', 'has_parts']).execute()
  const lacksParts = rows.some((row) => !row.has_parts)
  return openMemory(fingerprint, new Set(rows.map((row) => row.fingerprint)), { lacksParts })
}

export async function insertForgotten(trx: Trx, marks: readonly string[]): Promise<void> {
  await sql`
    insert into sponsors.forgotten (organisation_id, fingerprint, forgotten_at, has_parts)
    select distinct ${trx.organisationId}::uuid, fingerprint, ${trx.clock.now().toString()}::timestamptz, true
    from unnest(${marks}::text[]) as new (fingerprint)
    on conflict (organisation_id, fingerprint) do update set has_parts = true`.execute(trx.db)
}

/** Words of an event's records that can name people beside those they are about. */
export type Texts = {
  kind: 'speaker' | 'sponsorship' | 'call' | 'read'
  id: string
  texts: Record<string, string | null>
}

export async function listTexts(trx: Trx, eventIds: readonly string[]): Promise<Texts[]> {
  const { rows } = await sql<Texts>`
    select 'speaker' as kind, id, json_build_object('title', title, 'talk', talk, 'url', url, 'evidence_text', evidence_text,
      'source_url', source_url) as texts from sponsors.speakers where event_id = any(${eventIds}::uuid[]) and erased_at is null
    union all
    select 'sponsorship', id, json_build_object('evidence_text', evidence_text, 'evidence_url', evidence_url,
      'name', case when company_id is null then name end, 'url', case when company_id is null then url end,
      'logo', case when company_id is null then logo end)
      from sponsors.sponsorships where event_id = any(${eventIds}::uuid[])
    union all
    select 'call', id, json_build_object('url', url) from sponsors.page_calls where event_id = any(${eventIds}::uuid[])
    union all
    select 'read', event_id, json_build_object('tried', tried::text) from sponsors.site_reads where event_id = any(${eventIds}::uuid[])`.execute(
    trx.db,
  )
  return rows
}

/** Writes such words as they are now. */
export async function writeTexts(trx: Trx, changed: readonly Texts[]): Promise<void> {
  if (changed.length === 0) return
  const of = (kind: Texts['kind']) => JSON.stringify(changed.filter((one) => one.kind === kind))
  const given = (kind: Texts['kind']) => sql`jsonb_to_recordset(${of(kind)}::jsonb) as new (id uuid, texts jsonb)`
  await sql`
    update sponsors.speakers s set title = new.texts ->> 'title', talk = new.texts ->> 'talk', url = new.texts ->> 'url',
      evidence_text = new.texts ->> 'evidence_text', source_url = new.texts ->> 'source_url' from ${given('speaker')} where s.id = new.id`.execute(
    trx.db,
  )
  await sql`
    update sponsors.sponsorships s set evidence_text = new.texts ->> 'evidence_text', evidence_url = new.texts ->> 'evidence_url',
      url = case when s.company_id is null then new.texts ->> 'url' else s.url end,
      logo = case when s.company_id is null then new.texts ->> 'logo' else s.logo end
    from ${given('sponsorship')} where s.id = new.id`.execute(trx.db)
  await sql`update sponsors.page_calls c set url = new.texts ->> 'url' from ${given('call')} where c.id = new.id`.execute(
    trx.db,
  )
  await sql`
    update sponsors.site_reads r set tried = (new.texts ->> 'tried')::jsonb from ${given('read')} where r.event_id = new.id`.execute(
    trx.db,
  )
}

/** Removes those who stand on an event's site in their own name, with the history of it. */
export async function deleteEntries(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from sponsors.sponsorships where id = any(${ids}::uuid[]) and company_id is null`.execute(trx.db)
}
