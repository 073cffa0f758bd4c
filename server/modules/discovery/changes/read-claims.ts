import type { Event } from '../event.ts'
import { compareUrls, parseEventUrl } from '../event-url.ts'
import { comparePlaces, parsePlace } from '../place.ts'
import type { LiveSighting } from '../store/live-sightings.ts'
import type { Claim } from './weigh-claims.ts'

/** What live sightings say that differs from the event as it stands, and whether its own page says that it stands. Pure. */
export function readClaims(
  event: Event,
  sightings: readonly LiveSighting[],
): { claims: Claim[]; ownPageStands: boolean } {
  const read = sightings.map((one) => ({ one, kind: kindOf(event, one), ownPage: isOwnPage(event, one) }))
  const claims = read.flatMap(({ one, kind, ownPage }): Claim[] => {
    if (kind === undefined || one.isSettled) return []
    const { startsOn, endsOn, city, country, foundAt } = one
    return [{ kind, startsOn, endsOn, city, country, voice: voiceOf(one), ownPage, foundAt }]
  })
  const newest = Math.max(...claims.map((one) => one.foundAt.getTime()))
  // A page that is a feed was seen in its last scan; one that was looked at once must have been looked at since.
  const isFresh = (one: LiveSighting) => one.source !== 'page' || one.foundAt.getTime() >= newest
  const ownPageStands = read.some(
    ({ one, kind, ownPage }) => ownPage && kind === undefined && isAtItsDays(event, one) && isFresh(one),
  )
  return { claims, ownPageStands }
}

function kindOf(event: Event, one: LiveSighting): Claim['kind'] | undefined {
  if (one.eventStatus !== 'active') return one.eventStatus === event.status ? undefined : one.eventStatus
  // Sources differ by a day or two from the start; only a source that changed its mind speaks of a move.
  if (one.aboutEventId !== event.id || !one.dayKnown) return undefined
  const place = comparePlaces(parsePlace(event.city, event.country), parsePlace(one.city, one.country))
  return isAtItsDays(event, one) && place !== 'other' ? undefined : 'moved'
}

const isAtItsDays = (event: Event, one: LiveSighting): boolean =>
  event.startsOn === one.startsOn && event.endsOn === one.endsOn

const pageKinds = new Set(['page', 'jsonld', 'eventbrite'])

/** The site that the event has by name; of a listing or ticket shop only the very page. */
function isOwnPage(event: Event, one: LiveSighting): boolean {
  if (!pageKinds.has(one.source)) return false
  const [own, page] = [parseEventUrl(event.url), parseEventUrl(one.pageUrl)]
  const relation = compareUrls(own, page)
  return own?.listed ? relation === 'page' : ['page', 'within', 'site', 'domain'].includes(relation)
}

const codeHosts = /^(?:raw\.githubusercontent\.com|github\.com|gitlab\.com|codeberg\.org)$/

/** Lists of one owner speak with one voice; where many owners share a host, the owner stands in the path. */
export function voiceOf({ source, origin }: Pick<LiveSighting, 'source' | 'origin'>): string {
  const url = parseEventUrl(origin)
  if (!url || !/^https?:/.test(origin ?? '')) return `${source} ${origin ?? ''}`
  return codeHosts.test(url.host) ? `${url.host}/${url.segments[0] ?? ''}` : url.domain
}
