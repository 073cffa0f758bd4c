import { z } from 'zod'
import { askVendor, type Fetcher, type Vendor, type VendorAnswer } from '#platform/fetch/index.ts'

export type SerpapiOptions = {
  fetcher: Pick<Fetcher, 'request'>
  /** Without path: https://serpapi.com */
  url: string
  key: string
  timeoutMs?: number
}

const vendor: Vendor = { name: 'SerpAPI', keySetting: 'LANYARD_SERPAPI_KEY', urlSetting: 'LANYARD_SERPAPI_URL' }

/** How many events one page of results holds. */
export const pageSize = 10

/** One page of Google's events for a question. Always in English, so that dates come in one form. `start` counts from 0. */
export async function searchPage(
  { fetcher, url, key, timeoutMs = 30_000 }: SerpapiOptions,
  question: string,
  start: number,
): Promise<VendorAnswer<SerpapiEvent[]>> {
  const parameters = { engine: 'google_events', q: question, hl: 'en', start: String(start), api_key: key }
  const address = `${url.replace(/\/+$/, '')}/search.json?${new URLSearchParams(parameters)}`
  const answer = await askVendor(fetcher, vendor, address, { timeoutMs }, answerShape)
  if (!answer.ok) return answer
  const { error, events_results: events } = answer.value
  // Nothing found is told as an error, with status 200.
  if (error && !/hasn't returned any results/i.test(error))
    return { ok: false, reason: 'refused', why: error.slice(0, 300) }
  return { ok: true, value: events ?? [] }
}

const serpapiEvent = z.object({
  title: z.string(),
  date: z.object({ start_date: z.string().nullish(), when: z.string().nullish() }).nullish(),
  address: z.array(z.string()).nullish(),
  link: z.string().nullish(),
  description: z.string().nullish(),
  venue: z.object({ name: z.string().nullish() }).nullish(),
})
export type SerpapiEvent = z.output<typeof serpapiEvent>

const answerShape = z
  .object({ error: z.string().nullish(), events_results: z.array(serpapiEvent).nullish() })
  .refine((one) => Boolean(one.error) || one.events_results !== undefined, 'neither events nor an error')
