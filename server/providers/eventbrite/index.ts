import { z } from 'zod'
import type { EventSearch, EventsFound, FoundEvent } from '#modules/discovery/index.ts'
import { askVendor, type Fetcher, type Vendor, type VendorAnswer, type VendorFailure } from '#platform/fetch/index.ts'

export type EventbriteOptions = {
  fetcher: Pick<Fetcher, 'request'>
  /** Without path: https://www.eventbriteapi.com */
  url: string
  timeoutMs?: number
}

const vendor: Vendor = {
  name: 'Eventbrite',
  keySetting: 'LANYARD_EVENTBRITE_TOKEN',
  urlSetting: 'LANYARD_EVENTBRITE_URL',
}
const mostPages = 10

/**
 * Events of the organisers whose events the token may read; undefined without a token. Eventbrite has no search over everybody's events
 * any more, so the place of the query is left to discovery, which sorts out what lies elsewhere.
 */
export function createEventbrite({
  key,
  ...options
}: EventbriteOptions & { key: string | undefined }): EventSearch | undefined {
  if (!key) return undefined
  const ask = <S extends z.ZodType>(path: string, parameters: Record<string, string>, shape: S) => {
    const address = `${options.url.replace(/\/+$/, '')}/v3/${path}?${new URLSearchParams(parameters)}`
    const request = { headers: { authorization: `Bearer ${key}` }, timeoutMs: options.timeoutMs ?? 30_000 }
    return askVendor(options.fetcher, vendor, address, request, shape)
  }
  return {
    provider: 'eventbrite',
    async searchEvents() {
      const events: FoundEvent[] = []
      const spent = { calls: 0 }
      const end = (failure?: VendorFailure): EventsFound => ({
        ...{ events, calls: spent.calls, costCents: 0 },
        ...(failure && { failure }),
      })
      const organisers = await readAll(spent, (more) => ask('users/me/organizations/', more, organisersShape))
      if (organisers.failure) return end(organisers.failure)
      for (const { id } of organisers.pages.flatMap((page) => page.organizations)) {
        const path = `organizations/${encodeURIComponent(id)}/events/`
        const read = await readAll(spent, (more) => ask(path, { ...upcoming, ...more }, eventsShape))
        events.push(...read.pages.flatMap((page) => page.events.map(toFound)))
        if (read.failure) return end(read.failure)
      }
      return end()
    },
  }
}

const upcoming = {
  status: 'live,started,canceled',
  time_filter: 'current_future',
  order_by: 'start_asc',
  expand: 'venue',
  page_size: '50',
}

type Paged = { pagination?: { has_more_items?: boolean | null; continuation?: string | null } | null | undefined }

/** All pages there are, up to a bound; those before a failure are kept. */
async function readAll<P extends Paged>(
  spent: { calls: number },
  ask: (more: Record<string, string>) => Promise<VendorAnswer<P>>,
): Promise<{ pages: P[]; failure?: VendorFailure }> {
  const pages: P[] = []
  for (let more: Record<string, string> | undefined = {}; more && pages.length < mostPages; ) {
    spent.calls++
    const answer: VendorAnswer<P> = await ask(more)
    if (!answer.ok) return { pages, failure: answer }
    pages.push(answer.value)
    const { has_more_items: hasMore, continuation } = answer.value.pagination ?? {}
    more = hasMore && continuation ? { continuation } : undefined
  }
  return { pages }
}

const pagination = z.object({ has_more_items: z.boolean().nullish(), continuation: z.string().nullish() }).nullish()
const organisersShape = z.object({ pagination, organizations: z.array(z.object({ id: z.string() })) })
const moment = z.object({ local: z.string() })
const eventbriteEvent = z.object({
  id: z.string(),
  name: z.object({ text: z.string().nullish() }),
  url: z.string().nullish(),
  start: moment,
  end: moment.nullish(),
  status: z.string().nullish(),
  online_event: z.boolean().nullish(),
  venue: z
    .object({ address: z.object({ city: z.string().nullish(), country: z.string().nullish() }).nullish() })
    .nullish(),
})
const eventsShape = z.object({ pagination, events: z.array(eventbriteEvent) })

function toFound(one: z.output<typeof eventbriteEvent>): FoundEvent {
  const address = one.venue?.address
  return {
    ref: one.id,
    name: one.name.text ?? '',
    url: one.url ?? null,
    start: one.start.local.slice(0, 10),
    end: one.end?.local.slice(0, 10) ?? null,
    city: one.online_event ? 'Online' : (address?.city ?? null),
    country: address?.country ?? null,
    status: one.status === 'canceled' ? 'cancelled' : 'active',
    raw: null,
  }
}
