export type FailureReason =
  | 'refused_address' // the address guard, or a scheme other than http(s)
  | 'robots' // the site asks not to read this page
  | 'timeout'
  | 'too_large' // on the wire or decompressed
  | 'too_many_redirects' // more than five, or a loop
  | 'http_error' // answered with a status that is no page
  | 'network' // no connection, or it broke
  | 'not_recorded' // replay only
  | 'garbage' // not a web address, not HTTP, or a body that can't be unpacked

export type FetchFailure = {
  ok: false
  reason: FailureReason
  /** For people and logs; never parse it. */
  detail: string
  status?: number
  /** Seconds the server asked us to wait. */
  retryAfter?: number
}

export type FetchedPage = {
  ok: true
  /** Where the page was in the end, after redirects. */
  url: string
  status: number
  /** As the server said, with charset; '' where it said nothing. */
  contentType: string
  /** Names in lower case; for pages only the few worth keeping. */
  headers: Record<string, string>
  /** Decompressed. */
  bytes: Uint8Array
  /** `bytes` by the page's own charset; '' for images and other binary. */
  text: string
  fetchedAt: Temporal.Instant
  /** The copy the caller holds is still good; bytes and text are empty. */
  notModified?: true
  /** Addresses that led to `url`, the one asked for first; empty when there was no redirect. */
  redirects: string[]
}

export type FetchResult = FetchedPage | FetchFailure

export type GetOptions = {
  /** From an earlier answer; makes the request conditional. */
  conditional?: { etag?: string; lastModified?: string }
  accept?: string
  /** Of the body, both on the wire and decompressed. */
  maxBytes?: number
  /** Time on the network, all hops and attempts together; waiting for our turn at a host is not counted. */
  timeoutMs?: number
  /** Aborting makes the call reject with the signal's reason. */
  signal?: AbortSignal
}

export type RequestOptions = {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  headers?: Record<string, string>
  /** Sent as JSON, with its content type. */
  json?: unknown
  /**
   * An iterable is asked for its first piece when the connection stands; nothing of the request leaves before, and nothing at all if it
   * throws. It needs a content-length header.
   */
  body?: string | Uint8Array | AsyncIterable<Uint8Array>
  maxBytes?: number
  timeoutMs?: number
  signal?: AbortSignal
}

export type Turn = { ok: true; leave(): void } | FetchFailure

export type Fetcher = {
  /** Reads a page politely: robots.txt, one host at a time and slowly, retries, redirects. */
  get(url: string, options?: GetOptions): Promise<FetchResult>
  /**
   * One call of an API: guarded, but no robots.txt, retry or redirect. Whatever status the server answers is `ok: true`,
   * because what a status means is the vendor's business; only calls that got no answer fail.
   */
  request(url: string, options?: RequestOptions): Promise<FetchResult>
  /**
   * Our turn at a page's host, for reading the page by other means than `get`: with everything `get` asks first (address guard,
   * robots.txt, the gap between visits). Call `leave` when the page was read. Rejects with the signal's reason when aborted.
   */
  takeTurn(url: string, signal?: AbortSignal): Promise<Turn>
  close(): Promise<void>
}

export const failure = (reason: FailureReason, detail: string): FetchFailure => ({ ok: false, reason, detail })

/** An http(s) address without user name, password and fragment, or why it is none. */
export function readWebAddress(written: string): { ok: true; url: URL } | FetchFailure {
  const url = URL.parse(written)
  if (!url) return failure('garbage', 'not a web address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return failure('refused_address', `${url.protocol} is not fetched`)
  }
  url.username = ''
  url.password = ''
  url.hash = ''
  return { ok: true, url }
}

export const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
