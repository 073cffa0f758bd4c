import type { Ctx, Trx } from '#platform/context.ts'
import type { ModuleParts } from '#platform/module.ts'
import type { SponsorsDeps } from './deps.ts'
import { erasePerson, eraseSpeaker, getSpeaker } from './erase-person.ts'
import { sponsorsListeners, sponsorsSchedules } from './jobs.ts'
import { listAlarms } from './list-alarms.ts'
import { type ReadOptions, readEventSite } from './read-event-site.ts'
import { sponsorsRoutes } from './routes.ts'
import { listSpending } from './store/page-calls.ts'
import { linkSpeakers, listSpeakers, listSpeakersOfPerson } from './store/speakers.ts'
import { findLapsed, listSponsorships } from './store/sponsorships.ts'

export { sponsorsSettings } from './config.ts'
export type { SponsorsDeps } from './deps.ts'
export { extractSponsors } from './extract/extract-sponsors.ts'
export { decodeHtml } from './extract/page/decode-html.ts'
export { withoutAmount } from './extract/words/amounts.ts'
export { findSponsorPages } from './find-sponsor-pages.ts'
export { brokerAllowance, brokerLimitKey, limitPageBroker } from './limit-page-broker.ts'
export type { BrokeredAnswer, PageBroker } from './page-broker.ts'
export { extractSpeakers } from './speakers/extract-speakers.ts'
export type { PaidSponsorship, Sponsorship } from './sponsorship.ts'
export type { EventSpeaker } from './store/speakers.ts'

export type Sponsors = ModuleParts & {
  /** Sponsorships of companies that pay to be there, lapsed ones too. */
  listSponsorships: typeof listSponsorships
  /** Which of these no longer stand on the event's site. */
  findLapsed: typeof findLapsed
  listSpeakers: typeof listSpeakers
  /** Called by contacts for the speakers it took, so that export and erasure reach them. */
  linkSpeakers: typeof linkSpeakers
  /** Throws `not_found`, for one who was erased too. */
  getSpeaker: typeof getSpeaker
  /** Erases a speaker whom the contacts don't know, at every event. Throws `not_found`. */
  eraseSpeaker(trx: Trx, speakerId: string): Promise<Record<string, number>>
  /** Events whose sponsors seem to be gone, as long as nobody has settled it. */
  countAlarms(trx: Trx): Promise<number>
  /** What was paid for reading pages, by month. */
  listSpending: typeof listSpending
  readEventSite(ctx: Ctx, eventId: string, options?: ReadOptions): Promise<'read' | 'being_read'>
}

/** Who sponsors an event and who speaks there, read from the event's own site, each with its evidence. */
export function createSponsors(deps: SponsorsDeps): Sponsors {
  return {
    name: 'sponsors',
    routes: sponsorsRoutes(deps),
    listeners: sponsorsListeners(deps),
    schedules: sponsorsSchedules,
    listSponsorships,
    findLapsed,
    listSpeakers,
    linkSpeakers,
    getSpeaker,
    eraseSpeaker: (trx, speakerId) => eraseSpeaker(deps, trx, speakerId),
    listSpending,
    countAlarms: async (trx) => (await listAlarms(deps, trx)).length,
    readEventSite: (ctx, eventId, options) => readEventSite(deps, ctx, eventId, options),
    exportPerson: async (trx, personId) => ({ 'sponsors.speakers': await listSpeakersOfPerson(trx, personId) }),
    erasePerson: (trx, personId) => erasePerson(deps, trx, personId),
  }
}
