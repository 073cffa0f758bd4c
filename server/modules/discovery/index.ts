import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { Fetcher } from '#platform/fetch/index.ts'
import type { ModuleParts } from '#platform/module.ts'
import { addCandidates } from './add-candidates.ts'
import { createEvent } from './create-event.ts'
import type { Event } from './event.ts'
import type { EventSearch } from './event-search.ts'
import { findEventsAt } from './find-events-at.ts'
import type { Geocoding } from './geocode/ask-geocoders.ts'
import { discoveryListeners, discoverySchedules } from './jobs.ts'
import { candidateRoutes } from './routes/candidates.ts'
import { eventRoutes } from './routes/events.ts'
import { manyRoutes } from './routes/many.ts'
import { scanRoutes } from './routes/scans.ts'
import { targetRoutes } from './routes/targets.ts'
import { type ScanRequest, startScan } from './start-scan.ts'
import { blankName } from './store/blank-name.ts'
import { countDoubtful, countUndecided, listRunningScans } from './store/count-waiting.ts'
import { findEvents } from './store/events.ts'
import { listEvents } from './store/list-events.ts'
import { searchEvents } from './store/search-events.ts'
import { listSpending } from './store/spending.ts'

export { discoverySettings } from './config.ts'
export type { Event, EventStatus } from './event.ts'
export { readDates, type WrittenDate } from './event-page/read-dates.ts'
export { readEventJsonld } from './event-page/read-event-jsonld.ts'
export type { EventQuery, EventSearch, EventsFound, FoundEvent, ModelAnswer, SearchModel } from './event-search.ts'
export type { GeocodedPlace, Geocoder, GeocoderAnswer, GeocoderName, PlaceQuestion } from './geocode/geocoder.ts'
export { geocoderAllowances, geocoderLimitKey, limitGeocoder } from './geocode/limit-geocoder.ts'
export { limitEventSearch, searchAllowance, searchLimitKey } from './limit-event-search.ts'
export { findCountry } from './place/country.ts'
export { parsePlace } from './place.ts'
export { type EventSighting, sameEvent } from './same-event.ts'
export { searchWithModel } from './search-with-model.ts'
export type { Sighting, SourceName } from './sighting.ts'
export { nestsTooDeep } from './sources/nests-too-deep.ts'
export { type ListFormat, readList } from './sources/read-list.ts'

export type DiscoveryDeps = {
  fetcher: Pick<Fetcher, 'get'>
  windowMonths: number
  /** Services to ask for events, those that are configured. */
  searches?: readonly EventSearch[]
  /** How often one organisation may ask each of them in a month; 1000 unless said. */
  monthlyCalls?: number
  /** Services that are asked where places are that the gazetteer does not know, those that are configured; nobody unless said. */
  geocoding?: Geocoding
}

export type Discovery = ModuleParts & {
  /** A deleted event is found too: its status says so. Throws `not_found`. */
  getEvent(trx: Trx, id: string): Promise<Event>
  findEvents: typeof findEvents
  listEvents: typeof listEvents
  searchEvents: typeof searchEvents
  countUndecided: typeof countUndecided
  countDoubtful: typeof countDoubtful
  listRunningScans: typeof listRunningScans
  /** What event services and geocoders were asked, by month. */
  listSpending: typeof listSpending
  /** As a person would enter it; `because` says why it is believed. */
  createEvent: typeof createEvent
  /** Of somebody who is erased, in what sources wrote around events. */
  blankName: typeof blankName
  findEventsAt: typeof findEventsAt
  addCandidates: typeof addCandidates
  scanSource(ctx: Ctx, request: ScanRequest): Promise<{ id: string }>
}

/** Events: found by scanning sources, told apart, dated and placed. */
export function createDiscovery(asked: DiscoveryDeps): Discovery {
  const deps = { searches: [], monthlyCalls: 1000, geocoding: { geocoders: [], monthlyCalls: 0 }, ...asked }
  return {
    name: 'discovery',
    routes: [...targetRoutes(deps), ...scanRoutes(deps), ...eventRoutes(deps), ...candidateRoutes, ...manyRoutes],
    listeners: discoveryListeners(deps),
    schedules: discoverySchedules(deps),
    getEvent: async (trx, id) => {
      const [event] = await findEvents(trx, [id])
      if (!event) throw new AppError('not_found', { detail: 'There is no such event.' })
      return event
    },
    findEvents,
    listEvents,
    searchEvents,
    countUndecided,
    countDoubtful,
    listRunningScans,
    listSpending,
    createEvent,
    blankName,
    findEventsAt,
    addCandidates,
    scanSource: (ctx, request) => startScan(deps, ctx, request),
  }
}
