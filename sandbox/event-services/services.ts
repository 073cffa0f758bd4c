import type { ServedEvent } from './served-event.ts'

/** What a service was asked, in the parts that its answer depends on. */
export type Asked = {
  service: ServiceName
  method: string
  path: string
  query: Record<string, string>
  authorization: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was posted.
  body: any
}

export type ServiceName = 'serpapi' | 'predicthq' | 'eventbrite' | 'perplexity' | 'chat'
export type Reply = { status: number; body: unknown }
type Service = (asked: Asked, events: readonly ServedEvent[]) => Reply

export const keys: Record<ServiceName, string> = {
  serpapi: 'sandbox-serpapi',
  predicthq: 'sandbox-predicthq',
  eventbrite: 'sandbox-eventbrite',
  perplexity: 'sandbox-perplexity',
  chat: 'sandbox-chat',
}

const ok = (body: unknown): Reply => ({ status: 200, body })
const refuse = (status: number, body: unknown): Reply => ({ status, body })
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const short = (day: string) => `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}`

const serpapi: Service = ({ query, path }, events) => {
  if (path !== '/search.json') return refuse(404, { error: 'Not found' })
  if (query['api_key'] !== keys.serpapi) return refuse(401, { error: 'Invalid API key.' })
  if (query['engine'] !== 'google_events') return refuse(400, { error: 'Unsupported engine.' })
  if (!query['q']) return refuse(400, { error: 'Missing query `q` parameter.' })
  const start = Number(query['start'] ?? 0)
  const page = events.filter((one) => query['q']!.includes(one.city)).slice(start, start + 10)
  if (page.length === 0) return ok({ error: "Google hasn't returned any results for this query." })
  const found = page.map((one) => ({
    title: one.name,
    date: { start_date: short(one.startsOn), when: `${short(one.startsOn)} – ${short(one.endsOn)}` },
    address: ['Hall 1, Long Street', `${one.city}, ${one.country}`],
    link: one.url,
    thumbnail: 'https://encrypted.example/t',
  }))
  return ok({ search_metadata: { status: 'Success' }, events_results: found })
}

const predicthq: Service = ({ query, path, authorization }, events) => {
  if (path !== '/v1/events/') return refuse(404, { error: 'Not found' })
  if (authorization !== `Bearer ${keys.predicthq}`) return refuse(401, { error: 'invalid_token' })
  if (!/^\d+km@-?[\d.]+,-?[\d.]+$/.test(query['within'] ?? '')) return refuse(400, { error: 'within: invalid' })
  const [offset, limit] = [Number(query['offset']), Number(query['limit'])]
  const asked = events.filter(
    (one) =>
      one.startsOn <= query['active.lte']! &&
      one.endsOn >= query['active.gte']! &&
      (!query['q'] || one.name.includes(query['q'])),
  )
  const results = asked.slice(offset, offset + limit).map((one) => ({
    id: `phq-${events.indexOf(one)}`,
    title: one.name,
    category: 'conferences',
    start: `${one.startsOn}T00:00:00Z`,
    end: `${one.endsOn}T21:59:59Z`,
    timezone: 'Europe/Berlin',
    country: one.country,
    geo: { address: { locality: one.city, country_code: one.country } },
    rank: 40 + offset,
    state: one.status ? 'deleted' : 'active',
    ...(one.status && { deleted_reason: one.status }),
  }))
  const more = offset + limit < asked.length
  return ok({ count: asked.length, next: more ? 'https://api.predicthq.com/v1/events/?more' : null, results })
}

const eventbrite: Service = ({ query, path, authorization }, events) => {
  const wrong = { error: 'INVALID_AUTH', error_description: 'The OAuth token you provided was invalid.' }
  if (authorization !== `Bearer ${keys.eventbrite}`) return refuse(401, wrong)
  if (path === '/v3/users/me/organizations/')
    return ok({ pagination: { has_more_items: false }, organizations: [{ id: '7001', name: 'Us' }] })
  if (path === '/v3/events/search/') return refuse(403, { error: 'NOT_AUTHORIZED' })
  if (path !== '/v3/organizations/7001/events/') return refuse(404, { error: 'NOT_FOUND' })
  const from = Number(query['continuation'] ?? 0)
  const size = Number(query['page_size'] ?? 50)
  const page = events.slice(from, from + size).map((one) => ({
    id: String(9000 + events.indexOf(one)),
    name: { text: one.name, html: one.name },
    url: one.url,
    start: { timezone: 'Europe/Berlin', local: `${one.startsOn}T09:00:00`, utc: `${one.startsOn}T07:00:00Z` },
    end: { timezone: 'Europe/Berlin', local: `${one.endsOn}T17:00:00`, utc: `${one.endsOn}T15:00:00Z` },
    status: one.status === 'cancelled' ? 'canceled' : 'live',
    online_event: false,
    venue: { address: { city: one.city, country: one.country } },
  }))
  const more = from + size < events.length
  return ok({ pagination: { has_more_items: more, ...(more && { continuation: String(from + size) }) }, events: page })
}

const asClaims = (events: readonly ServedEvent[]) =>
  JSON.stringify({
    events: events.map(({ name, url, startsOn, endsOn, city, country }) => {
      return { name, url, startDate: startsOn, endDate: endsOn, city, country, sources: [url] }
    }),
  })

const perplexity: Service = ({ path, authorization, method, body }, events) => {
  if (path !== '/v1/agent' || method !== 'POST') return refuse(404, { error: { message: 'Not found' } })
  if (authorization !== `Bearer ${keys.perplexity}`) return refuse(401, { error: { message: 'Invalid API key' } })
  if (body?.response_format?.type !== 'json_schema' || typeof body.input !== 'string')
    return refuse(400, { error: { message: 'response_format: json_schema expected' } })
  return ok({
    ...{ id: 'resp_1', object: 'response', status: 'completed', model: body.model, error: null },
    output: [
      { type: 'search_results', results: events.map((one, at) => ({ id: at + 1, title: one.name, url: one.url })) },
      { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: asClaims(events) }] },
    ],
    usage: {
      input_tokens: 3007,
      output_tokens: 360,
      total_tokens: 3367,
      cost: { currency: 'USD', total_cost: 0.0119 },
    },
  })
}

const chat: Service = ({ path, authorization, method, body }, events) => {
  if (path !== '/v1/chat/completions' || method !== 'POST') return refuse(404, { error: { message: 'Not found' } })
  if (authorization !== `Bearer ${keys.chat}`) return refuse(401, { error: { message: 'Incorrect API key provided' } })
  if (body?.response_format?.json_schema?.strict !== true || !Array.isArray(body.messages))
    return refuse(400, { error: { message: 'response_format: strict json_schema expected' } })
  const annotations = events.map((one) => ({ type: 'url_citation', url_citation: { url: one.url, title: one.name } }))
  const message = { role: 'assistant', content: asClaims(events), refusal: null, annotations }
  return ok({ id: 'chatcmpl-1', object: 'chat.completion', choices: [{ index: 0, message, finish_reason: 'stop' }] })
}

export const services: Record<ServiceName, Service> = { serpapi, predicthq, eventbrite, perplexity, chat }
