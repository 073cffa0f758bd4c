import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { TriedPage } from '../read/read-site-sponsors.ts'

export type OpenReading = { startedAt: Date; tried: TriedPage[] }

/** Renewed with every page; long enough for the slowest page. By the database's clock, since the domain's may be fast. */
const lease = sql`now() + interval '3 minutes'`

/** Whether the reading of an event's site is now `reader`'s: false while another one is at it. */
export async function claimReading(trx: Trx, eventId: string, reader: string): Promise<boolean> {
  const { rows } = await sql`
    insert into sponsors.open_readings as r (organisation_id, event_id, reader, started_at, lease_until)
    values (${trx.organisationId}::uuid, ${eventId}::uuid, ${reader}::uuid, ${trx.clock.now().toString()}::timestamptz, ${lease})
    on conflict (organisation_id, event_id) do update set reader = excluded.reader, started_at = excluded.started_at,
      lease_until = excluded.lease_until, pages = '[]' where r.lease_until < now()
    returning event_id`.execute(trx.db)
  return rows.length > 0
}

export async function noteTried(trx: Trx, eventId: string, reader: string, page: TriedPage): Promise<void> {
  await sql`
    update sponsors.open_readings set pages = pages || ${JSON.stringify([page])}::jsonb, lease_until = ${lease}
    where event_id = ${eventId}::uuid and reader = ${reader}::uuid`.execute(trx.db)
}

export async function closeReading(trx: Trx, eventId: string, reader: string): Promise<void> {
  await trx.db
    .deleteFrom('sponsors.open_readings')
    .where('event_id', '=', eventId)
    .where('reader', '=', reader)
    .execute()
}

export async function findOpenReading(trx: Trx, eventId: string): Promise<OpenReading | undefined> {
  const { rows } = await sql<OpenReading>`
    select started_at as "startedAt", pages as tried from sponsors.open_readings
    where event_id = ${eventId}::uuid and lease_until >= now()`.execute(trx.db)
  return rows[0]
}
