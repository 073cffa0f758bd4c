import type { EventQuery, EventSearch, EventsFound, FoundEvent } from '#modules/discovery/index.ts'
import type { VendorFailure } from '#platform/fetch/index.ts'
import { pageSize, type SerpapiEvent, type SerpapiOptions, searchPage } from './client.ts'
import { readWhen } from './read-when.ts'

/** Questions and pages a search may cost at most: each page is one paid search. */
const mostQuestions = 5
const mostPages = 3

/** Google's events by SerpAPI; undefined without a key. `centsPerCall` is what the plan charges for one search. */
export function createSerpapi({
  key,
  centsPerCall,
  ...options
}: Omit<SerpapiOptions, 'key'> & { key: string | undefined; centsPerCall?: number | undefined }):
  | EventSearch
  | undefined {
  if (!key) return undefined
  return {
    provider: 'serpapi',
    async searchEvents(query) {
      const events: FoundEvent[] = []
      let calls = 0
      const end = (failure?: VendorFailure): EventsFound => ({
        events,
        calls,
        costCents: centsPerCall === undefined ? null : centsPerCall * calls,
        ...(failure && { failure }),
      })
      for (const question of questionsFor(query)) {
        for (let page = 0; page < mostPages; page++) {
          calls++
          const answer = await searchPage({ ...options, key }, question, page * pageSize)
          if (!answer.ok) return end(answer)
          events.push(...answer.value.map((one) => toFound(one, query.from)))
          if (answer.value.length < pageSize) break
        }
      }
      return end()
    },
  }
}

const questionsFor = ({ city, topics }: EventQuery): string[] =>
  topics.length === 0
    ? [`conferences in ${city}`, `trade shows in ${city}`]
    : topics.slice(0, mostQuestions).map((topic) => `${topic} conferences in ${city}`)

function toFound(one: SerpapiEvent, today: string): FoundEvent {
  const days = readWhen(one.date?.start_date, one.date?.when, today)
  return {
    ref: null,
    name: one.title,
    url: one.link ?? null,
    start: days?.start ?? one.date?.start_date ?? null,
    end: days?.end ?? null,
    // The lines of an address end with the city.
    city: one.address?.at(-1) ?? null,
    country: null,
    status: 'active',
    raw: { when: one.date?.when ?? null, address: one.address ?? [], venue: one.venue?.name ?? null },
  }
}
