import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { keyset, type SortColumn } from '#platform/db/keyset.ts'
import type { Event, EventStatus } from '../event.ts'
import type { GeocoderName } from '../geocode/geocoder.ts'
import { eventColumns } from './events.ts'

export type EventFilter = {
  search?: string | undefined
  city?: string | undefined
  country?: string | undefined
  from?: string | undefined
  to?: string | undefined
  when?: 'upcoming' | 'past' | undefined
  status?: EventStatus | undefined
  source?: string | undefined
  seriesId?: string | undefined
  online?: boolean | undefined
  doubtful?: boolean | undefined
}

export type EventPage = EventFilter & { sort?: string | undefined; after?: string | undefined; limit: number }

/** An event in a list, with how many sources name it. */
export type EventRow = Event & { sourceCount: number }

const sorts: Record<string, SortColumn> = {
  startsOn: { by: sql`e.starts_on`, type: 'date' },
  name: { by: sql`lower(e.name)`, type: 'text' },
  city: { by: sql`lower(coalesce(e.city, ''))`, type: 'text' },
  country: { by: sql`coalesce(e.country, '')`, type: 'text' },
  createdAt: { by: sql`e.created_at`, type: 'timestamptz' },
}

/** A page of events, by their first day unless said; deleted ones only when asked for. */
export async function listEventPage(trx: Trx, query: EventPage): Promise<{ items: EventRow[]; next: string | null }> {
  const page = keyset(sorts, { sort: query.sort ?? 'startsOn', after: query.after }, sql`e.id`)
  const { rows } = await sql<EventRow & { sortKey: string }>`
    select ${eventColumns}, ${page.key} as "sortKey", (select count(*)::int from discovery.event_sources s
      where s.organisation_id = e.organisation_id and s.event_id = e.id) as "sourceCount"
    from discovery.events e where ${fits(trx, query)} and ${page.past} order by ${page.order} limit ${query.limit}`.execute(
    trx.db,
  )
  return { items: rows.map(({ sortKey: _, ...row }) => row), next: page.next(rows, query.limit) }
}

export const listEvents = async (trx: Trx, query: EventPage): Promise<Event[]> =>
  (await listEventPage(trx, query)).items

export type PlaceRow = {
  city: string | null
  country: string | null
  latitude: number | null
  longitude: number | null
  online: boolean
  placeSource: GeocoderName | null
  events: number
}

/** Where the events that fit are, most of them first; those that name no city in rows without one. */
export async function countByPlace(trx: Trx, filter: EventFilter): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select e.city, e.country, e.latitude, e.longitude, e.online, e.place_source as "placeSource", count(*)::int as events
    from discovery.events e where ${fits(trx, filter)}
    group by e.city, e.country, e.latitude, e.longitude, e.online, e.place_source order by events desc, e.city`.execute(
    trx.db,
  )
  return rows
}

function fits(trx: Trx, filter: EventFilter): RawBuilder<boolean> {
  const { city = null, country = null, from = null, to = null, status = null, source = null, seriesId = null } = filter
  const { online = null, when = null, doubtful = null } = filter
  const today = trx.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString()
  const pattern = filter.search ? `%${filter.search.replace(/[%_\\]/g, '\\$&')}%` : null
  return sql<boolean>`(${pattern}::text is null or e.name ilike ${pattern} or e.city ilike ${pattern})
    and (${city}::text is null or lower(e.city) = lower(${city})) and (${country}::text is null or e.country = ${country})
    and (${from}::date is null or e.ends_on >= ${from}::date) and (${to}::date is null or e.starts_on <= ${to}::date)
    and (${when}::text is null or (e.ends_on >= ${today}::date) = (${when}::text = 'upcoming'))
    and (${status}::text is null and e.status <> 'deleted' or e.status = ${status})
    and (${source}::text is null or exists (select from discovery.event_sources s
      join discovery.candidates c on c.organisation_id = s.organisation_id and c.id = s.candidate_id
      where s.organisation_id = e.organisation_id and s.event_id = e.id and c.source = ${source}))
    and (${seriesId}::uuid is null or e.series_id = ${seriesId}::uuid)
    and (${online}::boolean is null or e.online = ${online})
    and (${doubtful}::boolean is null or (e.doubt is not null) = ${doubtful})`
}
