import { parse } from 'tldts'

export type EventUrl = {
  host: string
  /** Host and path without year, language, index pages and tracking: what stays the same from one sighting to the next. */
  site: string
  segments: string[]
  domain: string
  year?: number
  /** The path names one edition: an id or slug on a listing. */
  listed: boolean
}

/** `page`: one page of one site. `within`: one lies inside the other. `site`: other pages of one host. `domain`: other hosts of one owner. */
export type UrlRelation = 'page' | 'within' | 'site' | 'domain' | 'other' | 'unknown'

export function parseEventUrl(url: string | null | undefined): EventUrl | undefined {
  const text = url?.trim()
  if (!text) return undefined
  const parsed = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (!parsed?.hostname.includes('.')) return undefined
  const host = parsed.hostname.toLowerCase().replace(/^www\d?\./, '')
  const { domain } = parse(host, { allowPrivateDomains: true })
  const paths = decodeSafely(parsed.pathname.toLowerCase())
    .split('/')
    .filter((part) => part !== '')
  const listed = isListing(host) && paths.length > 0
  const segments = listed ? paths : paths.map(withoutYear).filter((part) => part !== '' && !PASSING.test(part))
  const bareHost = host
    .split('.')
    .map(withoutYearLabel)
    .filter((part) => part !== '')
    .join('.')
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(`${host}/${paths.join('/')}`)?.[1]
  return { host, site: bareHost, segments, domain: domain ?? host, year: year ? Number(year) : undefined, listed }
}

export function compareUrls(a: EventUrl | undefined, b: EventUrl | undefined): UrlRelation {
  if (!a || !b) return 'unknown'
  if (a.listed !== b.listed && a.domain !== b.domain) return 'unknown'
  if (a.site === b.site) {
    const [short, long] = a.segments.length <= b.segments.length ? [a.segments, b.segments] : [b.segments, a.segments]
    const inside = short.every((segment, at) => segment === long[at])
    if (inside && short.length === long.length) return 'page'
    return inside && !a.listed ? 'within' : 'site'
  }
  return a.domain === b.domain && !a.listed ? 'domain' : 'other'
}

// Listings and ticket shops: the host says nothing, the path is one event.
const LISTINGS =
  /(?:^|\.)(?:meetup\.com|eventbrite\.[a-z.]+|facebook\.com|linkedin\.com|lu\.ma|luma\.com|ti\.to|hopin\.com|connpass\.com|doorkeeper\.jp|xing\.com|eventil\.com|confs\.tech|10times\.com|sessionize\.com|papercall\.io|airmeet\.com|bevy\.com|sched\.com|pretix\.eu|timepad\.ru|sympla\.com\.br|weezevent\.com|billetto\.[a-z.]+|tickettailor\.com|universe\.com|allevents\.in)$/

// Languages, landing pages and the like: not where an event differs from another.
const PASSING = /^(?:[a-z]{2}|[a-z]{2}-[a-z]{2,4}|index(?:\.[a-z]+)?|home|welcome|main|start|default\.aspx?)$/

function isListing(host: string): boolean {
  return LISTINGS.test(host)
}

function withoutYear(segment: string): string {
  return segment.replace(/(?<!\d)20\d\d(?!\d)/g, '').replace(/^[-_.]+|[-_.]+$/g, '')
}

// "2019.", "ep2019.", "conf19." are years; "london2019." is London's.
function withoutYearLabel(label: string): string {
  return /^[a-z]{0,3}-?20\d\d$/.test(label) ? '' : withoutYear(label)
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
