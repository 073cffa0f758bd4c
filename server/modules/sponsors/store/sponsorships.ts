import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Entry, PaidSponsorship, Sponsorship } from '../sponsorship.ts'

/** One reading of an event's site at a time. */
export async function lockSite(trx: Trx, eventId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`site ${trx.organisationId} ${eventId}`}, 0))`.execute(
    trx.db,
  )
}

export const sponsorshipColumns = sql<Sponsorship>`s.id, s.event_id as "eventId", s.company_id as "companyId", s.entry_key as key, s.name,
  s.name_inferred as "nameInferred", s.tier, s.tier_rank as "tierRank", s.role, s.url, s.logo,
  json_build_object('text', s.evidence_text, 'path', s.evidence_path, 'url', s.evidence_url) as evidence, s.extractor,
  s.confidence, s.by_hand as "byHand", s.found_at as "foundAt", s.last_seen_at as "lastSeenAt",
  s.missed_checks as "missedChecks", s.missed_at as "missedAt", s.lapsed_at as "lapsedAt", s.removed_at as "removedAt"`

export type KeyedSponsorship = Sponsorship & { key: string }

async function select(trx: Trx, where: RawBuilder<unknown>): Promise<KeyedSponsorship[]> {
  const { rows } = await sql<KeyedSponsorship>`
    select ${sponsorshipColumns} from sponsors.sponsorships s where ${where} order by s.id`.execute(trx.db)
  return rows
}

/** Everybody on an event's site, lapsed ones too. */
export const listEntries = (trx: Trx, eventId: string): Promise<KeyedSponsorship[]> =>
  select(trx, sql`s.event_id = ${eventId}::uuid`)

/** Sponsorships of companies that pay to be there, lapsed ones too. */
export async function listSponsorships(
  trx: Trx,
  filter: { eventId?: string; companyIds?: readonly string[] },
): Promise<PaidSponsorship[]> {
  const { eventId = null, companyIds = null } = filter
  const found = await select(
    trx,
    sql`s.company_id is not null and (${eventId}::uuid is null or s.event_id = ${eventId}::uuid)
      and (${companyIds}::uuid[] is null or s.company_id = any(${companyIds}::uuid[]))`,
  )
  return found as (KeyedSponsorship & { companyId: string })[]
}

export const findSponsorships = (trx: Trx, ids: readonly string[]): Promise<KeyedSponsorship[]> =>
  select(trx, sql`s.id = any(${ids}::uuid[])`)

export async function findSponsorship(trx: Trx, id: string): Promise<KeyedSponsorship | undefined> {
  return (await findSponsorships(trx, [id]))[0]
}

export async function findLapsed(trx: Trx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await trx.db
    .selectFrom('sponsors.sponsorships')
    .select('id')
    .where('id', 'in', ids.length > 0 ? [...ids] : [trx.organisationId])
    .where('lapsed_at', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.id))
}

export type WrittenEntry = Entry & { id: string; pageId: string | null }

/** Writes new entries and what was seen again, in one statement. What a person entered keeps its tier and role. */
export async function writeEntries(
  trx: Trx,
  eventId: string,
  entries: readonly WrittenEntry[],
  by: { extractor: string; hand: boolean },
): Promise<void> {
  if (entries.length === 0) return
  const now = trx.clock.now().toString()
  await sql`
    insert into sponsors.sponsorships as s (organisation_id, id, event_id, company_id, entry_key, name, name_inferred, tier, tier_rank,
      role, url, logo, evidence_text, evidence_path, evidence_url, page_id, extractor, confidence, found_at, last_seen_at, by_hand)
    select ${trx.organisationId}::uuid, id, ${eventId}::uuid, "companyId", key, name, "nameInferred", tier, "tierRank", role, url,
      logo, evidence->>'text', evidence->>'path', evidence->>'url', "pageId", coalesce(extractor, ${by.extractor}), confidence, ${now}::timestamptz,
      ${now}::timestamptz, ${by.hand}
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as new (id uuid, "companyId" uuid, key text, name text,
      "nameInferred" boolean, tier text, "tierRank" int, role text, url text, logo text, evidence jsonb, "pageId" uuid, confidence real, extractor text)
    on conflict (organisation_id, event_id, entry_key) do update set
      name = excluded.name, name_inferred = excluded.name_inferred, url = excluded.url, logo = excluded.logo,
      tier = case when s.by_hand then s.tier else coalesce(excluded.tier, s.tier) end,
      tier_rank = case when s.by_hand then s.tier_rank else coalesce(excluded.tier_rank, s.tier_rank) end,
      role = case when s.by_hand then s.role else excluded.role end,
      evidence_text = excluded.evidence_text, evidence_path = excluded.evidence_path, evidence_url = excluded.evidence_url,
      page_id = excluded.page_id, extractor = excluded.extractor, confidence = excluded.confidence,
      last_seen_at = excluded.last_seen_at, missed_checks = 0, missed_at = null,
      lapsed_at = case when s.removed_at is not null and not excluded.by_hand then s.lapsed_at end,
      removed_at = case when not excluded.by_hand then s.removed_at end, by_hand = s.by_hand or excluded.by_hand`.execute(
    trx.db,
  )
}

/** One more reading without them; those of `lapsing` no longer count. */
export async function writeMisses(trx: Trx, ids: readonly string[], lapsing: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const now = trx.clock.now().toString()
  await sql`
    update sponsors.sponsorships set missed_checks = missed_checks + 1, missed_at = ${now}::timestamptz,
      lapsed_at = case when id = any(${lapsing}::uuid[]) then ${now}::timestamptz else lapsed_at end
    where id = any(${ids}::uuid[])`.execute(trx.db)
}

/** The pages say what they said: whoever stood there was seen again. */
export async function touchSeen(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`
    update sponsors.sponsorships set last_seen_at = ${trx.clock.now().toString()}::timestamptz where id = any(${ids}::uuid[])`.execute(
    trx.db,
  )
}

/** A tier that the event knows already keeps its rank. */
export async function editEntries(
  trx: Trx,
  ids: readonly string[],
  changes: { tier?: string | null; role?: string },
): Promise<void> {
  await sql`
    update sponsors.sponsorships s set by_hand = true,
      role = coalesce(${changes.role ?? null}::text, role),
      tier = case when ${'tier' in changes}::boolean then ${changes.tier ?? null}::text else tier end,
      tier_rank = case when ${'tier' in changes}::boolean then (
        select min(o.tier_rank) from sponsors.sponsorships o
        where o.event_id = s.event_id and lower(o.tier) = lower(${changes.tier ?? null}::text)) else tier_rank end
    where id = any(${ids}::uuid[])`.execute(trx.db)
}

/** A person says that these are none. They stay as lapsed, so that whoever relied on them can be told. */
export async function removeEntries(trx: Trx, ids: readonly string[]): Promise<void> {
  const now = trx.clock.now().toString()
  await sql`
    update sponsors.sponsorships set lapsed_at = coalesce(lapsed_at, ${now}::timestamptz), removed_at = ${now}::timestamptz
    where id = any(${ids}::uuid[])`.execute(trx.db)
}

export async function restoreEntries(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`
    update sponsors.sponsorships set lapsed_at = null, removed_at = null, missed_checks = 0, missed_at = null,
      by_hand = by_hand or removed_at is null
    where id = any(${ids}::uuid[])`.execute(trx.db)
}
