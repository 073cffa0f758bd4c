import { Resolver } from 'node:dns/promises'
import type { DnsAnswer, DnsReader } from '#modules/delivery/index.ts'

export type DnsOptions = {
  /** In place of the system's: 'address' or 'address:port'. */
  servers?: readonly string[]
  /** The sandbox asks nobody outside. */
  off?: boolean
}

/** Names that no name server knows (RFC 2606, 6761); asking would tell nothing about a real domain. */
const reserved = /(^|\.)(example|test|invalid|localhost|local|internal|example\.(com|net|org))$/i

const seconds = 3

/** Reads records; what is certainly not there is an empty answer, all trouble is no answer. */
export function createDnsReader({ servers = [], off = false }: DnsOptions = {}): DnsReader {
  const resolver = new Resolver({ timeout: seconds * 1000, tries: 2 })
  if (servers.length > 0) resolver.setServers(servers)
  const ask = async <T>(name: string, question: () => Promise<T[]>): Promise<DnsAnswer<T>> => {
    if (off) return { ok: false, why: 'off' }
    if (servers.length === 0 && reserved.test(name)) return { ok: false, why: 'reserved' }
    try {
      return { ok: true, records: await question() }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // ENOTFOUND and ENODATA are the server's own word; everything else is its silence.
      return code === 'ENOTFOUND' || code === 'ENODATA' ? { ok: true, records: [] } : { ok: false, why: 'trouble' }
    }
  }
  return {
    off,
    readTxt: (name) => ask(name, async () => (await resolver.resolveTxt(name)).map((parts) => parts.join(''))),
    readMx: (name) =>
      ask(name, async () =>
        (await resolver.resolveMx(name))
          .toSorted((a, b) => a.priority - b.priority)
          .map((one) => one.exchange.toLowerCase()),
      ),
    readAlias: (name) =>
      ask(name, async () => (await resolver.resolveCname(name)).map((one) => one.toLowerCase().replace(/\.$/, ''))),
    readAddresses: async (name, family) => {
      const found = await Promise.all([
        ask(name, () => resolver.resolve4(name)),
        ...(family === 4 ? [] : [ask(name, () => resolver.resolve6(name))]),
      ])
      const silent = found.find((one) => !one.ok)
      const records = found.flatMap((one) => (one.ok ? one.records : []))
      return silent && records.length === 0 ? silent : { ok: true, records }
    },
    readSrv: (name) =>
      ask(name, async () =>
        (await resolver.resolveSrv(name))
          .toSorted((a, b) => a.priority - b.priority || b.weight - a.weight)
          // A single dot says that the service is not offered (RFC 2782).
          .flatMap(({ name: host, port }) => (host && host !== '.' ? [{ host, port }] : [])),
      ),
  }
}
