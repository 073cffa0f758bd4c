import { z } from 'zod'
import type { EventQuery, EventSearch, EventsFound, FoundEvent } from '#modules/discovery/index.ts'
import { askVendor, type Fetcher, type Vendor, type VendorFailure } from '#platform/fetch/index.ts'

export type PredicthqOptions = {
  fetcher: Pick<Fetcher, 'request'>
  /** Without path: https://api.predicthq.com */
  url: string
  timeoutMs?: number
}

const vendor: Vendor = { name: 'PredictHQ', keySetting: 'LANYARD_PREDICTHQ_KEY', urlSetting: 'LANYARD_PREDICTHQ_URL' }
const pageSize = 100
const mostPages = 5

/** Conferences and expos around a point by PredictHQ; undefined without a token. */
export function createPredicthq({
  key,
  centsPerCall,
  ...options
}: PredicthqOptions & { key: string | undefined; centsPerCall?: number | undefined }): EventSearch | undefined {
  if (!key) return undefined
  return {
    provider: 'predicthq',
    async searchEvents(query) {
      const found = new Map<string, FoundEvent>()
      let calls = 0
      const end = (failure?: VendorFailure): EventsFound => ({
        events: [...found.values()],
        calls,
        costCents: centsPerCall === undefined ? null : centsPerCall * calls,
        ...(failure && { failure }),
      })
      for (const topic of query.topics.length > 0 ? query.topics : [undefined]) {
        for (let page = 0; page < mostPages; page++) {
          calls++
          const address = `${options.url.replace(/\/+$/, '')}/v1/events/?${parametersFor(query, topic, page)}`
          const request = { headers: { authorization: `Bearer ${key}` }, timeoutMs: options.timeoutMs ?? 30_000 }
          const answer = await askVendor(options.fetcher, vendor, address, request, answerShape)
          if (!answer.ok) return end(answer)
          for (const one of answer.value.results.filter(isOfUse)) found.set(one.id, toFound(one))
          if (!answer.value.next) break
        }
      }
      return end()
    },
  }
}

function parametersFor(query: EventQuery, topic: string | undefined, page: number): URLSearchParams {
  return new URLSearchParams({
    category: 'conferences,expos',
    within: `${query.radiusKm}km@${query.latitude},${query.longitude}`,
    'active.gte': query.from,
    'active.lte': query.to,
    // Deleted ones say which are cancelled or postponed.
    state: 'active,deleted',
    sort: 'start',
    limit: String(pageSize),
    offset: String(page * pageSize),
    ...(topic && { q: topic }),
  })
}

const predicthqEvent = z.object({
  id: z.string(),
  title: z.string(),
  start: z.string(),
  end: z.string().nullish(),
  start_local: z.string().nullish(),
  end_local: z.string().nullish(),
  timezone: z.string().nullish(),
  country: z.string().nullish(),
  category: z.string().nullish(),
  state: z.string().nullish(),
  deleted_reason: z.string().nullish(),
  geo: z
    .object({ address: z.object({ locality: z.string().nullish(), country_code: z.string().nullish() }).nullish() })
    .nullish(),
})
type PredicthqEvent = z.output<typeof predicthqEvent>
const answerShape = z.object({ next: z.string().nullish(), results: z.array(predicthqEvent) })

/** A duplicate or a mistake of theirs says nothing about an event. */
const isOfUse = ({ state, deleted_reason: reason }: PredicthqEvent): boolean =>
  state !== 'deleted' || reason === 'cancelled' || reason === 'postponed'

function toFound(one: PredicthqEvent): FoundEvent {
  return {
    ref: one.id,
    name: one.title,
    url: null,
    start: one.start_local?.slice(0, 10) ?? localDay(one.start, one.timezone),
    end: one.end_local?.slice(0, 10) ?? (one.end ? localDay(one.end, one.timezone) : null),
    city: one.geo?.address?.locality ?? null,
    country: one.geo?.address?.country_code ?? one.country ?? null,
    status: one.state === 'deleted' ? (one.deleted_reason as 'cancelled' | 'postponed') : 'active',
    raw: { category: one.category ?? null },
  }
}

/** An instant as the day it is at the venue; as the text says where there is no zone. */
function localDay(instant: string, timeZone: string | null | undefined): string {
  try {
    return Temporal.Instant.from(instant)
      .toZonedDateTimeISO(timeZone ?? 'UTC')
      .toPlainDate()
      .toString()
  } catch {
    return instant.slice(0, 10)
  }
}
