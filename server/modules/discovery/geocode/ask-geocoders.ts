import type { Ctx } from '#platform/context.ts'
import type { VendorFailure } from '#platform/fetch/index.ts'
import { foldPlace } from '../place/fold.ts'
import { countGeocoderCalls, findGeocodings, insertGeocoderCall, keepGeocoding } from '../store/geocodings.ts'
import type { GeocodedPlace, Geocoder, GeocoderName, PlaceQuestion } from './geocoder.ts'

export type Geocoding = {
  /** In the order they are asked; those that are configured. */
  geocoders: readonly Geocoder[]
  /** How often one organisation may ask each of them in a month. */
  monthlyCalls: number
}

export type PlaceFound = GeocodedPlace & { provider: GeocoderName }
/** No place: all that were asked know none. A failure: one of them might, but could not be asked. */
export type PlaceAnswer = { ok: true; place: PlaceFound | undefined } | VendorFailure

/**
 * Asks what the gazetteer does not know: first what was answered before, then each geocoder until one knows the place. Every answer is
 * kept, and every call with its cost in the moment it was made. Never inside a transaction.
 */
export async function askGeocoders(geocoding: Geocoding, ctx: Ctx, question: PlaceQuestion): Promise<PlaceAnswer> {
  const text = question.text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 200)
  if (text === '') return { ok: true, place: undefined }
  const key = geocodingKey(question)
  const known = await ctx.transaction((ctx) => findGeocodings(ctx, [key]))
  let failure: VendorFailure | undefined
  for (const geocoder of geocoding.geocoders) {
    const before = known.find((one) => one.provider === geocoder.provider)
    const answer = before
      ? { ok: true as const, value: before.place }
      : await askOne(geocoding, ctx, geocoder, { ...question, text }, key)
    if (answer.ok && answer.value) return { ok: true, place: { ...answer.value, provider: geocoder.provider } }
    if (!answer.ok) failure = answer
  }
  return failure ?? { ok: true, place: undefined }
}

/** The same for every way to write the same question. */
export const geocodingKey = ({ kind, text, country }: PlaceQuestion): string =>
  `${kind}|${country ?? ''}|${foldPlace(text).slice(0, 200)}`

async function askOne({ monthlyCalls }: Geocoding, ctx: Ctx, geocoder: Geocoder, question: PlaceQuestion, key: string) {
  const { provider } = geocoder
  if ((await ctx.transaction((ctx) => countGeocoderCalls(ctx, provider))) >= monthlyCalls) {
    const why = `the ${monthlyCalls} calls of ${provider} for this month are used up (LANYARD_GEOCODER_CALLS)`
    return { ok: false, reason: 'refused', why } as const
  }
  const began = performance.now()
  const answer = await geocoder.findPlace(question)
  const milliseconds = Math.round(performance.now() - began)
  const outcome = answer.ok ? (answer.value ? 'found' : 'nothing') : answer.reason
  await ctx.transaction(async (ctx) => {
    await insertGeocoderCall(ctx, { provider, outcome, milliseconds, costCents: answer.costCents })
    if (answer.ok) await keepGeocoding(ctx, { provider, key, place: answer.value })
  })
  return answer
}
