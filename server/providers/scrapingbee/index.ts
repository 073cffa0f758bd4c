import { z } from 'zod'
import type { BrokeredAnswer, PageBroker } from '#modules/sponsors/index.ts'
import {
  type Fetcher,
  type FetchResult,
  readVendorAnswer,
  type Vendor,
  type VendorAnswer,
} from '#platform/fetch/index.ts'

export type ScrapingbeeOptions = {
  fetcher: Pick<Fetcher, 'request'>
  /** Without path: https://app.scrapingbee.com */
  url: string
  key: string
  /** Residential proxies: 25 credits a page instead of 5. */
  premium: boolean
  /** US cents for one credit, fractions too. */
  centsPerCredit?: number | undefined
  /** What ScrapingBee may take for a page; we wait a little longer. */
  timeoutMs?: number
}

const vendor: Vendor = {
  name: 'ScrapingBee',
  keySetting: 'LANYARD_SCRAPINGBEE_KEY',
  urlSetting: 'LANYARD_SCRAPINGBEE_URL',
}

/** Pages read by ScrapingBee's browsers; undefined without a key. */
export function createScrapingbee({
  key,
  ...options
}: Omit<ScrapingbeeOptions, 'key'> & { key: string | undefined }): PageBroker | undefined {
  if (!key) return undefined
  return {
    provider: 'scrapingbee',
    readPage: (url, asked) => readPage({ ...options, key }, url, asked),
  }
}

async function readPage(
  options: ScrapingbeeOptions,
  page: string,
  { maxBytes, signal }: { maxBytes: number; signal?: AbortSignal },
): Promise<BrokeredAnswer> {
  const { fetcher, url, key, premium, timeoutMs = 45_000 } = options
  const parameters = {
    ...{ api_key: key, url: page, render_js: 'true', json_response: 'true', timeout: String(timeoutMs) },
    ...(premium && { premium_proxy: 'true' }),
  }
  const address = `${url.replace(/\/+$/, '')}/api/v1/?${new URLSearchParams(parameters)}`
  // The page comes inside JSON, where a character may take six.
  const request = { maxBytes: maxBytes * 2, timeoutMs: timeoutMs + 5000, headers: { accept: 'application/json' } }
  const answer = await ask(fetcher, address, { ...request, ...(signal && { signal }) })
  const read = understand(answer)
  const credits = (read.ok ? read.value.cost : undefined) ?? creditsIn(answer)
  const costCents = options.centsPerCredit === undefined ? null : credits * options.centsPerCredit
  if (!read.ok) return { ...read, costCents }
  const { body: html, type, 'resolved-url': resolved } = read.value
  if (type && type !== 'html') return { ...refused('It is no page of text.'), costCents }
  return { ok: true, url: resolved || page, html, costCents }
}

/** A reading that is called off is an answer too: what it cost must be kept. */
async function ask(
  fetcher: Pick<Fetcher, 'request'>,
  address: string,
  request: NonNullable<Parameters<Fetcher['request']>[1]>,
): Promise<FetchResult> {
  try {
    return await fetcher.request(address, request)
  } catch (error) {
    if (!request.signal?.aborted) throw error
    return { ok: false, reason: 'timeout', detail: 'called off' }
  }
}

function understand(answer: FetchResult): VendorAnswer<z.output<typeof envelope>> {
  // What the page answered, not the service: it is there, and works.
  if (answer.ok && answer.status === 404) return refused('ScrapingBee found no such page.')
  if (answer.ok && answer.status === 500) return refused('ScrapingBee could not read the page either.')
  return readVendorAnswer(vendor, answer, envelope)
}

const refused = (why: string) => ({ ok: false, reason: 'refused', why }) as const

/** What failed is free, unless it says otherwise. */
const creditsIn = (answer: FetchResult): number => Number((answer.ok && answer.headers['spb-cost']) || 0) || 0

const envelope = z.object({
  body: z.string(),
  type: z.string().nullish(),
  cost: z.number().min(0).nullish(),
  'resolved-url': z.string().nullish(),
})
