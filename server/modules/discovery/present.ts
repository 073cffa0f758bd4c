import type { candidate, event, eventRow, eventSource, placesAnswer, scan } from '@lanyard/contract/discovery.ts'
import type { z } from 'zod'
import type { Event } from './event.ts'
import type { Sighting } from './sighting.ts'
import type { Candidate } from './store/candidates.ts'
import type { SourceRow } from './store/event-sources.ts'
import type { EventRow, PlaceRow } from './store/list-events.ts'
import type { Scan } from './store/scans.ts'

export const presentEvent = ({ doubt, doubtBecause, doubtedAt, ...one }: Event): z.infer<typeof event> => ({
  ...one,
  doubt: doubt && { kind: doubt, because: doubtBecause ?? '', since: doubtedAt!.toISOString() },
  createdAt: one.createdAt.toISOString(),
})

export const presentEventRow = ({ sourceCount, ...one }: EventRow): z.infer<typeof eventRow> => ({
  ...presentEvent(one),
  sourceCount,
})

export const presentSource = (one: SourceRow): z.infer<typeof eventSource> => ({
  ...one,
  status: one.status as Sighting['status'],
  seenAt: one.seenAt.toISOString(),
  goneAt: one.goneAt?.toISOString() ?? null,
})

/** Cities as points; what is in none is only counted. */
export function presentPlaces(rows: readonly PlaceRow[]): Omit<z.infer<typeof placesAnswer>, 'unplaced'> {
  const count = (some: readonly PlaceRow[]) => some.reduce((sum, one) => sum + one.events, 0)
  const cityless = rows.filter((one) => one.city === null)
  return {
    items: rows.flatMap(({ online: _, city, ...rest }) => (city === null ? [] : [{ city, ...rest }])),
    placeless: count(cityless.filter((one) => !one.online)),
    online: count(cityless.filter((one) => one.online)),
  }
}

export const presentCandidate = ({
  eventStatus: _,
  aboutEventId: __,
  ...one
}: Candidate): z.infer<typeof candidate> => ({
  ...one,
  foundAt: one.foundAt.toISOString(),
  decidedAt: one.decidedAt?.toISOString() ?? null,
  goneAt: one.goneAt?.toISOString() ?? null,
})

/** A page with its items as the API shows them. */
export const presentPage = <T, P>(page: { items: T[]; next: string | null }, present: (one: T) => P) => ({
  items: page.items.map(present),
  next: page.next,
})

export function presentScan(one: Scan): z.infer<typeof scan> {
  const { id, from, to, outcome, because, badRows, targetId, calls, costCents } = one
  return {
    ...{ id, from, to, outcome, because, badRows, targetId, calls, costCents },
    source: one.source as z.infer<typeof scan>['source'],
    rows: {
      read: one.rowsRead,
      found: one.found,
      known: one.rowsKnown,
      outside: one.rowsOutside,
      elsewhere: one.rowsElsewhere,
      bad: one.rowsBad,
    },
    startedAt: one.startedAt.toISOString(),
    finishedAt: one.finishedAt?.toISOString() ?? null,
  }
}
