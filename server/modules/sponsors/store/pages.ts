import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

export type PageKind = 'sponsor' | 'speaker'

/** A page as it was when something was read from it. */
export type StoredPage = {
  id: string
  url: string
  status: number
  contentType: string
  contentHash: string
  artifactKey: string | null
  screenshotKey: string | null
  etag: string | null
  lastModified: string | null
  rendered: boolean
  fetchedAt: Date
}

export type NewPage = Omit<StoredPage, 'id' | 'fetchedAt'> & { fetchedAt: string }

/** Keeps pages, one row for each text they had; answers their ids by address. */
export async function writePages(
  trx: Trx,
  eventId: string,
  kind: PageKind,
  pages: readonly NewPage[],
): Promise<Map<string, string>> {
  const rows = pages.map((one) => ({ ...one, id: trx.ids.next() }))
  const { rows: written } = await sql<{ id: string; url: string }>`
    insert into sponsors.pages as p (organisation_id, id, event_id, kind, url, status, content_type, content_hash, artifact_key,
      screenshot_key, etag, last_modified, rendered, fetched_at)
    select distinct on (url) ${trx.organisationId}::uuid, id, ${eventId}::uuid, ${kind}, url, status, "contentType", "contentHash",
      "artifactKey", "screenshotKey", etag, "lastModified", rendered, "fetchedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id uuid, url text, status int, "contentType" text,
      "contentHash" text, "artifactKey" text, "screenshotKey" text, etag text, "lastModified" text, rendered boolean,
      "fetchedAt" timestamptz)
    on conflict (organisation_id, event_id, kind, url, content_hash) do update set etag = excluded.etag,
      last_modified = excluded.last_modified, artifact_key = excluded.artifact_key,
      screenshot_key = coalesce(excluded.screenshot_key, p.screenshot_key), fetched_at = excluded.fetched_at
    returning id, url`.execute(trx.db)
  return new Map(written.map((row) => [row.url, row.id]))
}

const columns = sql<StoredPage>`id, url, status, content_type as "contentType", content_hash as "contentHash",
  artifact_key as "artifactKey", screenshot_key as "screenshotKey", etag, last_modified as "lastModified", rendered,
  fetched_at as "fetchedAt"`

export async function findPages(trx: Trx, ids: readonly string[]): Promise<StoredPage[]> {
  const { rows } = await sql<StoredPage>`
    select ${columns} from sponsors.pages where id = any(${ids}::uuid[]) order by id`.execute(trx.db)
  return rows
}

/** The last two texts of each page that an event's sponsors were read from, the newest first. */
export async function listPageVersions(trx: Trx, eventId: string): Promise<StoredPage[]> {
  const { rows } = await sql<StoredPage>`
    select ${columns} from (
      select p.*, row_number() over (partition by p.url order by p.fetched_at desc, p.id desc) as place
      from sponsors.pages p join sponsors.site_reads r on r.event_id = p.event_id
      where p.event_id = ${eventId}::uuid and p.kind = 'sponsor'
        and p.url in (select url from sponsors.pages where id = any(r.page_ids))) as versions
    where place <= 2 order by url, place`.execute(trx.db)
  return rows
}

/** The page a sponsorship was last read from. */
export async function findEvidencePage(trx: Trx, sponsorshipId: string): Promise<StoredPage | undefined> {
  const { rows } = await sql<StoredPage>`
    select ${columns} from sponsors.pages
    where id = (select page_id from sponsors.sponsorships where id = ${sponsorshipId}::uuid)`.execute(trx.db)
  return rows[0]
}

/** Every page of these events, whatever was read from it and in every text it had. */
export async function listEventPages(trx: Trx, eventIds: readonly string[]): Promise<StoredPage[]> {
  const { rows } = await sql<StoredPage>`
    select ${columns} from sponsors.pages where event_id = any(${eventIds}::uuid[]) order by id`.execute(trx.db)
  return rows
}

/** Removes pages altogether; what was read from them stays, without them. */
export async function deletePages(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update sponsors.speakers set page_id = null where page_id = any(${ids}::uuid[])`.execute(trx.db)
  await sql`update sponsors.sponsorships set page_id = null where page_id = any(${ids}::uuid[])`.execute(trx.db)
  await sql`delete from sponsors.pages where id = any(${ids}::uuid[])`.execute(trx.db)
}

/** Forgets the stored copies of pages, wherever the same copy is referred to; answers the keys, whose blobs are to be removed. */
export async function dropArtifacts(trx: Trx, pageIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    with keys as (select unnest(array[artifact_key, screenshot_key]) as key from sponsors.pages where id = any(${pageIds}::uuid[])),
      dropped as (
        update sponsors.pages set artifact_key = null, screenshot_key = null
        where artifact_key in (select key from keys) or screenshot_key in (select key from keys) returning id)
    select distinct key from keys where key is not null`.execute(trx.db)
  return rows.map((row) => row.key)
}
