import type { z } from 'zod'
import type { FetchedPage, Fetcher, FetchFailure, FetchResult, RequestOptions } from './fetch-result.ts'
import { readRetryAfter } from './retry-delay.ts'

/** What went wrong at an outside service, in the four words that Lanyard has for it. `why` is for people and holds no key. */
export type VendorFailure =
  | { ok: false; reason: 'try_later'; milliseconds: number; why: string }
  | { ok: false; reason: 'refused' | 'misconfigured' | 'broken'; why: string }

export type VendorAnswer<T> = { ok: true; value: T } | VendorFailure

/** Who is asked, and the settings a person would have to mend. */
export type Vendor = { name: string; keySetting: string; urlSetting: string }

/** One call of an API that answers in JSON. Nothing is thrown for what the vendor does; a status and a shape become an answer. */
export async function askVendor<S extends z.ZodType>(
  fetcher: Pick<Fetcher, 'request'>,
  vendor: Vendor,
  url: string,
  request: RequestOptions,
  schema: S,
): Promise<VendorAnswer<z.output<S>>> {
  const answer = await fetcher.request(url, {
    maxBytes: 5_000_000,
    timeoutMs: 30_000,
    ...request,
    headers: { accept: 'application/json', ...request.headers },
  })
  return readVendorAnswer(vendor, answer, schema)
}

/** What a vendor's answer, or its silence, means; for those who have to look at the answer first. */
export function readVendorAnswer<S extends z.ZodType>(
  vendor: Vendor,
  answer: FetchResult,
  schema: S,
): VendorAnswer<z.output<S>> {
  if (!answer.ok) return explainSilence(vendor, answer)
  if (answer.status < 200 || answer.status > 299) return explainStatus(vendor, answer)
  const read = schema.safeParse(parseJson(answer.text))
  if (read.success) return { ok: true, value: read.data }
  return broken(`${vendor.name} answered with something else than it documents.`)
}

function explainSilence({ name, urlSetting }: Vendor, failure: FetchFailure): VendorFailure {
  switch (failure.reason) {
    case 'timeout':
    case 'network':
      return tryLater(60_000, `${name} did not answer (${failure.reason}).`)
    case 'refused_address':
      return misconfigured(`The address of ${name} (${urlSetting}) may not be called.`)
    default:
      return broken(`The answer of ${name} could not be read (${failure.reason}).`)
  }
}

function explainStatus(vendor: Vendor, { status, headers, text }: FetchedPage): VendorFailure {
  const { name, keySetting, urlSetting } = vendor
  switch (status) {
    case 401:
      return misconfigured(`${name} does not accept the key (${keySetting}).`)
    case 402:
    case 403:
      return misconfigured(`The key of ${name} (${keySetting}) does not cover this call.`)
    case 404:
      return misconfigured(`There is no ${name} at ${urlSetting}.`)
    case 429:
      // A wait on the wire is the machine's time, not the domain clock's.
      return tryLater(
        1000 * (readRetryAfter(headers['retry-after'], Temporal.Now.instant()) ?? 60),
        `${name} limits the calls.`,
      )
    case 502:
    case 503:
    case 504:
      return tryLater(5 * 60_000, `${name} is not available (${status}).`)
    default:
      // A plain 500 is not a matter of patience: it is tried again a few times, then shown.
      return status >= 500
        ? broken(`${name} failed (${status}).`)
        : { ok: false, reason: 'refused', why: readMessage(text) ?? `${name} refused (${status}).` }
  }
}

const tryLater = (milliseconds: number, why: string): VendorFailure => ({
  ok: false,
  reason: 'try_later',
  // An hour at most, whatever it asks: the key may be another by then.
  milliseconds: Math.min(Math.max(milliseconds, 1000), 3_600_000),
  why,
})
const misconfigured = (why: string): VendorFailure => ({ ok: false, reason: 'misconfigured', why })
const broken = (why: string): VendorFailure => ({ ok: false, reason: 'broken', why })

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The vendor's own words, wherever it puts them. */
function readMessage(text: string): string | undefined {
  const said = parseJson(text) as Record<string, unknown> | null | undefined
  if (said === null || typeof said !== 'object') return undefined
  const inner = said['error'] as { message?: unknown } | string | undefined
  const candidates = [typeof inner === 'object' ? inner?.message : inner, said['error_description'], said['message']]
  const message = candidates.find((one) => typeof one === 'string' && one !== '') as string | undefined
  return message?.slice(0, 300)
}
