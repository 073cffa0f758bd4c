import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Doubt, Event, EventStatus } from '../event.ts'
import { eventColumns } from './events.ts'

/** Writes what is doubted of events; null lifts the doubt. */
export async function writeDoubts(
  trx: Trx,
  doubts: readonly { id: string; doubt: Doubt | null; because: string | null }[],
): Promise<void> {
  if (doubts.length === 0) return
  const rows = JSON.stringify(doubts.map(({ id, doubt, because }) => ({ id, doubt, because })))
  const now = trx.clock.now().toString()
  await sql`
    update discovery.events e set doubt = new.doubt, doubt_because = new.because,
      doubted_at = case when new.doubt is not null then ${now}::timestamptz end,
      settlement = case when new.doubt is null then e.settlement end
    from jsonb_to_recordset(${rows}::jsonb) as new (id uuid, doubt text, because text) where e.id = new.id`.execute(
    trx.db,
  )
}

/** What sources said of these events up to now is settled: it is not weighed again, and nothing is doubted. Answers those that were doubtful. */
export async function settleEvents(trx: Trx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; doubt: Doubt | null }>`
    with before as (select id, doubt from discovery.events where id = any(${ids}::uuid[]) for update)
    update discovery.events e set settled_at = ${trx.clock.now().toString()}::timestamptz, doubt = null, doubt_because = null,
      doubted_at = null, settlement = null
    from before where e.id = before.id returning e.id, before.doubt`.execute(trx.db)
  return rows.filter((row) => row.doubt !== null).map((row) => row.id)
}

/** The same for one event whose doubt a person settles, keeping how it stood: `unsettleEvent` brings that back. */
export async function settleByHand(trx: Trx, id: string, status: EventStatus): Promise<void> {
  const now = trx.clock.now().toString()
  // What stands right of the equals signs is the row as it was.
  await sql`
    update discovery.events set settled_at = ${now}::timestamptz, status = ${status}, changed_at = ${now}::timestamptz,
      doubt = null, doubt_because = null, doubted_at = null,
      settlement = jsonb_build_object('status', status, 'doubt', doubt, 'because', doubt_because, 'doubtedAt', doubted_at,
        'settledAt', settled_at)
    where id = ${id}::uuid`.execute(trx.db)
}

/** The event in doubt as it stood; false where no person settled one, or something else was said since. */
export async function unsettleEvent(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`
    update discovery.events set status = settlement ->> 'status', doubt = settlement ->> 'doubt',
      doubt_because = settlement ->> 'because', doubted_at = (settlement ->> 'doubtedAt')::timestamptz,
      settled_at = (settlement ->> 'settledAt')::timestamptz, settlement = null, changed_at = ${trx.clock.now().toString()}::timestamptz
    where id = ${id}::uuid and settlement is not null and status <> 'deleted' returning id`.execute(trx.db)
  return rows.length === 1
}

/**
 * Events that are not over, begin by `to`, have a page, and were not looked at for as long as their nearness allows: two days within a
 * fortnight, a week within two months, else two weeks. The soonest first.
 */
export async function findUnchecked(trx: Trx, to: string, limit: number): Promise<(Event & { url: string })[]> {
  const now = trx.clock.now()
  const today = now.toZonedDateTimeISO('UTC').toPlainDate().toString()
  const { rows } = await sql<Event & { url: string }>`
    select ${eventColumns} from discovery.events e
    where e.status in ('active', 'postponed') and e.url is not null and e.ends_on >= ${today}::date and e.starts_on <= ${to}::date
      and coalesce(e.checked_at, e.created_at) < ${now.toString()}::timestamptz - case
        when e.starts_on - ${today}::date <= 14 then interval '47 hours'
        when e.starts_on - ${today}::date <= 60 then interval '7 days' else interval '14 days' end
    order by e.starts_on, e.id limit ${limit}`.execute(trx.db)
  return rows
}

/** Notes that these events' own pages were looked at. */
export async function noteChecked(trx: Trx, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return
  await trx.db
    .updateTable('discovery.events')
    .set({ checked_at: trx.clock.now().toString() })
    .where('id', 'in', eventIds)
    .execute()
}
