import { readEventJsonld } from '../event-page/read-event-jsonld.ts'
import type { Sighting } from '../sighting.ts'
import { nestsTooDeep } from './nests-too-deep.ts'
import { readDays, type SourceRow } from './read-row.ts'

const statusOf = { cancelled: 'cancelled', postponed: 'postponed' } as Record<string, Sighting['status']>

/** The events that a page states in its markup. Pure. */
export function readJsonldPage(html: string, url: string): SourceRow[] {
  if (nestsTooDeep(html)) return [{ line: 1, bad: 'the page is nested too deep' }]
  return readEventJsonld(html, { url }).map((event, at) => {
    const line = at + 1
    const days = readDays(event.startDate, event.endDate)
    if ('bad' in days) return { line, ...days }
    const { name, city, country } = event
    const place = event.online ? { city: city ?? 'Online', country } : { city, country }
    const status = statusOf[event.status] ?? 'active'
    return { line, sighting: { name, url: event.url, ...days, ...place, status, line, payload: event, page: url } }
  })
}
