import type { Ctx } from '#platform/context.ts'
import { countGeocoderCalls, findBacklog, notePlaceAsked } from '../store/geocodings.ts'
import type { Geocoding } from './ask-geocoders.ts'
import { placeUnknownEvents } from './place-unknown-events.ts'

export const placeBacklogKind = 'discovery.place-backlog'

/** Events looked at in one run, and how far apart runs are while some are left, and once none is. */
const [batch, hoursBetween, hoursOfRest] = [25, 1, 24]

/** What is asked for unasked leaves half of the month's calls to people who wait for an answer, and to what is new. */
const shareOfMonth = 0.5

/**
 * Places events to come that were there before any geocoder was set up, or that none could be asked for then: some each hour, the
 * nearest first. Nothing without a geocoder; the duty begins again when Lanyard is started with one.
 */
export async function placeBacklog(geocoding: Geocoding, ctx: Ctx): Promise<void> {
  const { geocoders, monthlyCalls } = geocoding
  if (geocoders.length === 0) return ctx.commit(async () => {})
  const { ids, next } = await ctx.transaction(async (ctx) => {
    const counts = []
    // One or two geocoders.
    for (const { provider } of geocoders) counts.push(await countGeocoderCalls(ctx, provider))
    const left = Math.floor(monthlyCalls * shareOfMonth) - Math.max(...counts)
    const now = ctx.clock.now()
    if (left <= 0) return { ids: [], next: startOfNextMonth(now) }
    const ids = await findBacklog(ctx, Math.min(batch, left))
    return { ids, next: now.add({ hours: ids.length > 0 ? hoursBetween : hoursOfRest }) }
  })
  await placeUnknownEvents(geocoding, ctx, ids)
  await ctx.commit(async (ctx) => {
    // Noted once all were answered: what a service that limits us, or a wrong key, left over is asked for again.
    await notePlaceAsked(ctx, ids)
    await ctx.wakeAt(placeBacklogKind, next)
  })
}

const startOfNextMonth = (now: Temporal.Instant): Temporal.Instant =>
  now.toZonedDateTimeISO('UTC').with({ day: 1 }).add({ months: 1 }).startOfDay().toInstant()
