import type { Fetcher } from '#platform/fetch/index.ts'
import type { DnsReader } from '../setup/setup-deps.ts'

/** `unknown` is everything that is not certain: silence, a closed door, trouble on the way. */
export type LinkState = 'good' | 'broken' | 'unknown'
export type AskLink = (url: string) => Promise<LinkState>

/** Kept for examples and tests (RFC 2606, 6761): nothing is there, and that says nothing. */
const reserved = /(^|\.)(example|test|invalid|localhost)$/

/** Asks links through the guarded fetcher whether they lead somewhere. */
export function createLinkAsker(deps: {
  request: Fetcher['request']
  dns: Pick<DnsReader, 'readAddresses'>
  timeoutMs?: number
}): AskLink {
  const { timeoutMs = 5000 } = deps
  return async (url) => {
    const { hostname } = new URL(url)
    if (reserved.test(hostname)) return 'unknown'
    const head = await deps.request(url, { method: 'HEAD', timeoutMs })
    if (!head.ok) return head.reason === 'network' ? lookForHost(deps.dns, hostname) : 'unknown'
    if (head.status < 400) return 'good'
    // Servers that refuse HEAD answer it with all kinds of errors; what GET says counts.
    const got = await deps.request(url, { timeoutMs, maxBytes: 2_000_000 })
    if (!got.ok) return 'unknown'
    if (got.status === 404 || got.status === 410) return 'broken'
    return got.status < 400 ? 'good' : 'unknown'
  }
}

/** Only the name server's own word that there is nothing makes it certain. */
async function lookForHost(dns: Pick<DnsReader, 'readAddresses'>, hostname: string): Promise<LinkState> {
  const found = await dns.readAddresses(hostname)
  return found.ok && found.records.length === 0 ? 'broken' : 'unknown'
}
