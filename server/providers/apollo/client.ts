import type { z } from 'zod'
import type { ProviderAnswer, ProviderFailure } from '#modules/contacts/index.ts'
import type { FetchedPage, Fetcher, FetchFailure } from '#platform/fetch/index.ts'
import { readRetryAfter } from '#platform/fetch/retry-delay.ts'

export type ApolloOptions = {
  fetcher: Pick<Fetcher, 'request'>
  /** Without path: https://api.apollo.io */
  url: string
  key: string
  timeoutMs?: number
}

export type ApolloCall = <S extends z.ZodType>(
  path: string,
  parameters: [name: string, value: string][],
  answer: S,
) => Promise<ProviderAnswer<z.output<S>>>

/** Calls Apollo, with parameters in the query as it documents them, and puts what goes wrong into the four words. */
export function createApolloCall({ fetcher, url: baseUrl, key, timeoutMs = 20_000 }: ApolloOptions): ApolloCall {
  return async (path, parameters, schema) => {
    const url = `${baseUrl.replace(/\/+$/, '')}/api/v1/${path}?${new URLSearchParams(parameters)}`
    const answer = await fetcher.request(url, {
      method: 'POST',
      headers: { 'x-api-key': key, accept: 'application/json', 'cache-control': 'no-cache' },
      maxBytes: 5_000_000,
      timeoutMs,
    })
    if (!answer.ok) return explainSilence(answer)
    if (answer.status !== 200) return explainStatus(answer)
    const read = schema.safeParse(parseJson(answer.text))
    if (read.success) return { ok: true, value: read.data }
    return broken(`Apollo answered ${path} with something else than it documents.`)
  }
}

function explainSilence(failure: FetchFailure): ProviderFailure {
  switch (failure.reason) {
    case 'timeout':
    case 'network':
      return tryLater(60_000, `Apollo did not answer (${failure.reason}).`)
    case 'refused_address':
      return misconfigured('The address of Apollo (LANYARD_APOLLO_URL) may not be called.')
    default:
      return broken(`Apollo's answer could not be read (${failure.reason}).`)
  }
}

function explainStatus({ status, headers, text }: FetchedPage): ProviderFailure {
  const said = readMessage(text)
  switch (status) {
    case 401:
      return misconfigured('Apollo does not accept the key (LANYARD_APOLLO_KEY).')
    case 403:
      return misconfigured('The key may not search for people: it needs to be a master key (LANYARD_APOLLO_KEY).')
    case 404:
      return misconfigured('There is no Apollo at LANYARD_APOLLO_URL.')
    case 429:
      // A wait on the wire is the machine's time, not the domain clock's.
      return tryLater(
        1000 * (readRetryAfter(headers['retry-after'], Temporal.Now.instant()) ?? 60),
        'Apollo limits the calls.',
      )
    case 502:
    case 503:
    case 504:
      return tryLater(5 * 60_000, `Apollo is not available (${status}).`)
    default:
      // A plain 500 is not a matter of patience: it is tried again a few times, then shown.
      return status >= 500
        ? broken(`Apollo failed (${status}).`)
        : { ok: false, reason: 'refused', why: said ?? `Apollo refused (${status}).` }
  }
}

const tryLater = (milliseconds: number, why: string): ProviderFailure => ({
  ok: false,
  reason: 'try_later',
  // An hour at most, whatever it asks: the key may be another by then.
  milliseconds: Math.min(Math.max(milliseconds, 1000), 3_600_000),
  why,
})
const misconfigured = (why: string): ProviderFailure => ({ ok: false, reason: 'misconfigured', why })
const broken = (why: string): ProviderFailure => ({ ok: false, reason: 'broken', why })

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readMessage(text: string): string | undefined {
  const said = parseJson(text) as { error?: unknown; message?: unknown } | undefined
  const message = said?.error ?? said?.message
  return typeof message === 'string' ? message.slice(0, 300) : undefined
}
