import type { Ctx } from '#platform/context.ts'
import type { Fetcher } from '#platform/fetch/index.ts'
import { addCandidates } from '../add-candidates.ts'
import type { Event } from '../event.ts'
import { noteChecked } from '../store/doubts.ts'
import { findEvents } from '../store/events.ts'
import { lookAtOwnPage } from './look-at-own-page.ts'

/**
 * Looks at the own page of a doubtful event, and keeps what it says as a sighting, to be weighed. A page that does not answer or says
 * nothing clear changes nothing.
 */
export async function checkOwnPage(deps: { fetcher: Pick<Fetcher, 'get'> }, ctx: Ctx, eventId: string): Promise<void> {
  const [event] = await ctx.transaction((ctx) => findEvents(ctx, [eventId]))
  if (!event || !mayBeLookedAt(event)) return
  const look = await lookAtOwnPage(deps.fetcher, ctx.clock.now(), event)
  if (look.read && look.news) await addCandidates(ctx, { source: look.news.source, candidates: [look.news.sighting] })
  await ctx.commit((ctx) => noteChecked(ctx, [eventId]))
}

const mayBeLookedAt = (event: Event): event is Event & { url: string } =>
  event.url !== null && (event.status === 'active' || event.status === 'postponed')
