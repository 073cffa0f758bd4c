import type { FoundEvent } from '../event-search.ts'
import { readRow, type SourceRow } from './read-row.ts'

/**
 * Rows of what a service found, in its order. What the service says beside the event (ranks, counts, links of its own) changes from day to
 * day, so a sighting is known again by the event alone. Pure.
 */
export function readFound(events: readonly FoundEvent[]): SourceRow[] {
  return events.map((one, at) => {
    const { name, url, start, end, city, country, status, ref } = one
    const row = readRow({ name, url, start, end, city, country }, at + 1)
    if ('bad' in row) return row
    const identity = { ref, name, url, start, end, city, country, status }
    const payload = { ...identity, ...asObject(one.raw) }
    const page = row.sighting.url ? { page: row.sighting.url } : {}
    return { line: at + 1, sighting: { ...row.sighting, status, payload, identity, ...page } }
  })
}

const asObject = (raw: unknown): object => (raw !== null && typeof raw === 'object' ? raw : {})
