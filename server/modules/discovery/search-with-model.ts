import { z } from 'zod'
import type { EventQuery, EventSearch, EventsFound, FoundEvent, SearchModel } from './event-search.ts'

/**
 * Events by a language model that searches the web. It is one call; what it names is a claim and nothing more, so these sightings become
 * events only when their own page confirms them (verify-and-promote). An answer that doesn't follow the schema is `broken`.
 */
export function searchWithModel(model: SearchModel): EventSearch {
  return {
    provider: model.provider,
    async searchEvents(query): Promise<EventsFound> {
      const answer = await model.ask({ instructions, question: askFor(query), schema: answerSchema })
      if (!answer.ok) return { events: [], calls: 1, costCents: null, failure: answer }
      const { text, citations, costCents } = answer.value
      const events = readAnswer(text, citations)
      if (events) return { events, calls: 1, costCents }
      const why = 'The model did not answer in the form it was asked for.'
      return { events: [], calls: 1, costCents, failure: { ok: false, reason: 'broken', why } }
    },
  }
}

const instructions = `You find professional events: conferences, trade shows, summits, fairs, congresses. Search the web.
Name only events that you have just read about on a page. For each give the address of the event's own page, not of a listing, and in
"sources" the addresses of the pages you read it on. Days are YYYY-MM-DD, local at the venue. What the page does not say is null.
If you find none, answer with an empty list. Never guess a date, a city or an address.`

function askFor(query: EventQuery): string {
  const place = [query.city, query.country].filter(Boolean).join(', ')
  const topics = query.topics.length > 0 ? ` about ${query.topics.join(', ')}` : ''
  const languages = query.languages.length > 0 ? ` Search in these languages too: ${query.languages.join(', ')}.` : ''
  return `Which conferences and trade shows${topics} take place within ${query.radiusKm} km of ${place} between ${query.from} and ${query.to}?${languages}`
}

const text = { type: 'string' }
const maybe = { type: ['string', 'null'] }
const fields = { name: text, url: maybe, startDate: maybe, endDate: maybe, city: maybe, country: maybe }

/** In the strict form: every property required, no other allowed, what may be missing is null. */
const answerSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['events'],
  properties: {
    events: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: [...Object.keys(fields), 'sources'],
        properties: { ...fields, sources: { type: 'array', items: text } },
      },
    },
  },
}

const value = z.string().nullish()
const answered = z.object({
  events: z.array(
    z.object({
      ...{ name: z.string(), url: value, startDate: value, endDate: value, city: value, country: value },
      sources: z.array(z.string()).nullish(),
    }),
  ),
})

function readAnswer(text: string, citations: readonly string[]): FoundEvent[] | undefined {
  const read = answered.safeParse(parseLoosely(text))
  if (!read.success) return undefined
  return read.data.events.map((one) => ({
    ref: null,
    name: one.name,
    url: one.url ?? null,
    start: one.startDate ?? null,
    end: one.endDate ?? null,
    city: one.city ?? null,
    country: one.country ?? null,
    status: 'active',
    raw: { sources: (one.sources ?? []).slice(0, 20), citations: citations.slice(0, 50) },
  }))
}

/** Models wrap their JSON in a fence or a sentence although they are asked not to. */
function parseLoosely(text: string): unknown {
  for (const attempt of [text, text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next attempt, or nothing: the caller says that it was no answer.
    }
  }
  return undefined
}
