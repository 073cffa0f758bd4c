import { companies, type DatedEvent, seller } from '../../cast/index.ts'
import { BOOKING_HOST, CALENDAR_HOST } from '../hosts.ts'
import { buildCompanySite, buildSellerSite } from './build-company-site.ts'
import { buildEventSite } from './build-event-site.ts'
import { buildBookingSite, buildCalendarSite } from './calendar-site.ts'
import type { Page } from './page.ts'

/** Every page of the world: host, then path. Event sites are also found by path, for those who know only the port. */
export type Pages = { byHost: Map<string, Map<string, Page>>; bySlug: Map<string, Map<string, Page>> }

export function buildPages(events: DatedEvent[]): Pages {
  const sites: [string, Page[]][] = [
    ...events.map((event): [string, Page[]] => [event.host, buildEventSite(event)]),
    ...companies.map((company, index): [string, Page[]] => [company.domain, buildCompanySite(company, index)]),
    [seller.domain, buildSellerSite()],
    [CALENDAR_HOST, buildCalendarSite(events)],
    [BOOKING_HOST, buildBookingSite()],
  ]
  return {
    byHost: new Map(sites.map(([host, pages]) => [host, indexPages(pages)])),
    bySlug: new Map(events.map((event) => [event.id, indexPages(buildEventSite(event, `/sites/${event.id}`))])),
  }
}

function indexPages(pages: Page[]): Map<string, Page> {
  return new Map(pages.map((page) => [page.path, page]))
}
