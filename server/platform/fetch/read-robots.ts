import robotsParser from 'robots-parser'
import { decodeText } from './decode-text.ts'
import { type FetchFailure, failure } from './fetch-result.ts'
import { type Followed, followRedirects } from './follow-redirects.ts'
import type { Answer } from './send-request.ts'

/** May the page be read, and with how much time between visits to its host (milliseconds, 0 where it names none)? */
export type RobotsVerdict = { ok: true; gapMs: number } | FetchFailure
export type RobotsReader = (url: URL) => Promise<RobotsVerdict>

export type RobotsOptions = {
  /** The name site owners address us by in robots.txt. */
  agentName: string
  send: (url: URL) => Promise<Answer | FetchFailure>
  /** Milliseconds on any scale that only grows. */
  now: () => number
}

type Rules = { ok: true; allows: (url: URL) => boolean; gapMs: number } | FetchFailure
type Cached = { rules: Promise<Rules>; until: number }

/** robots.txt by RFC 9309, read once a day per host. */
export function createRobotsReader({ agentName, send, now }: RobotsOptions): RobotsReader {
  const cache = new Map<string, Cached>()

  const rulesOf = (origin: string): Promise<Rules> => {
    const known = cache.get(origin)
    if (known && known.until > now()) return known.rules
    const rules = followRedirects(new URL('/robots.txt', origin), send).then((followed) =>
      readRules(origin, followed, agentName),
    )
    const entry: Cached = { rules, until: now() + GOOD_FOR_MS }
    cache.delete(origin)
    cache.set(origin, entry)
    if (cache.size > MANY_HOSTS) cache.delete(cache.keys().next().value!)
    rules.then(
      (read) => {
        if (!read.ok) entry.until = now() + FAILURE_GOOD_FOR_MS
      },
      () => cache.delete(origin),
    )
    return rules
  }

  return async (url) => {
    const rules = await rulesOf(url.origin)
    if (!rules.ok) return rules
    return rules.allows(url) ? { ok: true, gapMs: rules.gapMs } : failure('robots', 'robots.txt asks not to read this')
  }
}

const GOOD_FOR_MS = 24 * 3_600_000
const FAILURE_GOOD_FOR_MS = 60_000
const MANY_HOSTS = 1000
/** RFC 9309 wants at least 500 KiB looked at; more than that is no robots.txt. */
const MAX_ROBOTS_CHARS = 512_000
/** Somebody who writes an hour doesn't mean it for a visitor of ten pages. */
const MAX_CRAWL_DELAY_SECONDS = 60

function readRules(origin: string, followed: Followed<Answer>, agentName: string): Rules {
  if (!followed.ok) {
    // What is wrong with robots.txt alone (a loop, garbage, too large) reads like no robots.txt; no connection is told as it is.
    return ['too_many_redirects', 'garbage', 'too_large'].includes(followed.reason) ? NO_RULES : followed
  }
  const { status, bytes, headers } = followed.answer
  // A host that can't say what it allows is taken to allow nothing for now (RFC 9309, 2.3.1.4).
  if (status >= 500 || status === 429) return { ...failure('robots', `robots.txt answered ${status}`), status }
  if (status !== 200) return NO_RULES
  const text = decodeText(bytes, headers['content-type'] ?? '').slice(0, MAX_ROBOTS_CHARS)
  const robots = parseRobots(`${origin}/robots.txt`, text)
  const delay = Math.min(Number(robots.getCrawlDelay(agentName)) || 0, MAX_CRAWL_DELAY_SECONDS)
  return { ok: true, allows: (url) => robots.isAllowed(url.href, agentName) !== false, gapMs: delay * 1000 }
}

// The package's types describe an ES module; what it exports is the function itself.
const parseRobots = robotsParser as unknown as typeof robotsParser.default

const NO_RULES: Rules = { ok: true, allows: () => true, gapMs: 0 }
