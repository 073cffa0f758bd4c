import type { Ctx } from '#platform/context.ts'
import { TryLater } from '#platform/jobs/settle-failure.ts'
import { zoneAt } from '../place/gazetteer.ts'
import { findUnplaced, placeEvents } from '../store/geocodings.ts'
import { askGeocoders, type Geocoding } from './ask-geocoders.ts'

/**
 * Asks geocoders where events are whose city the gazetteer does not know, or of which only a venue is known. Each is placed as soon as it
 * is answered, so that a service that wants to be left alone loses nothing: the rest is asked for later.
 */
export async function placeUnknownEvents(geocoding: Geocoding, ctx: Ctx, eventIds: readonly string[]): Promise<void> {
  if (geocoding.geocoders.length === 0) return
  for (const { id, text, country } of await ctx.transaction((ctx) => findUnplaced(ctx, eventIds))) {
    const answer = await askGeocoders(geocoding, ctx, { kind: 'address', text, country })
    if (!answer.ok && answer.reason === 'try_later') throw new TryLater(answer.milliseconds, answer.why)
    // A person has to mend this; replayed then, it places what is left.
    if (!answer.ok && answer.reason !== 'refused') throw new Error(answer.why)
    if (!answer.ok || !answer.place) continue
    const { place } = answer
    const timeZone = zoneAt(place, place.country ?? country) ?? null
    await ctx.transaction((ctx) => placeEvents(ctx, [{ ...place, id, timeZone }]))
  }
}
