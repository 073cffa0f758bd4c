import type { Fetcher } from '#platform/fetch/index.ts'
import type { Event } from '../event.ts'
import type { Sighting, SourceName } from '../sighting.ts'
import { judgeOwnPage, type PageVerdict } from './judge-own-page.ts'

export type Look = { read: true; news?: { source: SourceName; sighting: Sighting } } | { read: false; why: string }

/**
 * Looks at the own page of an event. `news` is what it says, where that differs from the event as it stands or the event is doubtful. That it is off
 * counts as its own page's word only in markup: a heading may speak of something else, so it is one voice among others (`words`).
 */
export async function lookAtOwnPage(
  fetcher: Pick<Fetcher, 'get'>,
  now: Temporal.Instant,
  event: Event & { url: string },
): Promise<Look> {
  const page = await fetcher.get(event.url)
  if (!page.ok) return { read: false, why: `${page.reason}: ${page.detail}` }
  const verdict = judgeOwnPage(page.text, page.url, event)
  if (!verdict || (event.doubt === null && !differs(verdict, event))) return { read: true }
  const { because, inWords, ...said } = verdict
  const sighting: Sighting = {
    ...{ name: event.name, url: event.url, ...said, dayKnown: true, line: null, page: event.url },
    // What it says today is news each time it is looked at: an older word of the same page must not stand in its place.
    payload: { ...said, because, readAt: now.toString() },
    aboutEventId: event.id,
  }
  const kind = inWords && said.status !== 'active' ? 'words' : 'page'
  return { read: true, news: { source: { kind, url: event.url }, sighting } }
}

const differs = (said: PageVerdict, event: Event): boolean =>
  said.status !== event.status || said.startsOn !== event.startsOn || said.endsOn !== event.endsOn
