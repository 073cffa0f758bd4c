import { z } from 'zod'
import type { NetworkList } from './networks.ts'

const own = z.object({
  networks: z.array(
    z.object({ owner: z.string().min(1), source: z.string(), readOn: z.iso.date(), ranges: z.array(z.string()) }),
  ),
})
const amazon = z.object({
  createDate: z.string(),
  prefixes: z.array(z.object({ ip_prefix: z.string() })),
  ipv6_prefixes: z.array(z.object({ ipv6_prefix: z.string() })).default([]),
})
const google = z.object({
  creationTime: z.string(),
  prefixes: z.array(z.object({ ipv4Prefix: z.string().optional(), ipv6Prefix: z.string().optional() })),
})
const azure = z.object({
  cloud: z.string(),
  values: z.array(z.object({ name: z.string(), properties: z.object({ addressPrefixes: z.array(z.string()) }) })),
})
const oracle = z.object({
  last_updated_timestamp: z.string(),
  regions: z.array(z.object({ cidrs: z.array(z.object({ cidr: z.string() })) })),
})

/**
 * A file of networks: as Lanyard has it, as Amazon, Google, Microsoft and Oracle publish theirs, or as CSV with the network in the first
 * column (DigitalOcean). `changedOn`, when the file was written, dates those that do not say it themselves. Throws where it is none of these.
 */
export function readNetworkFile(name: string, text: string, changedOn: string): NetworkList[] {
  const said = text.trimStart().startsWith('{') ? (JSON.parse(text) as unknown) : undefined
  const source = name
  if (said === undefined) {
    const ranges = text
      .split(/\r?\n/)
      .flatMap((line) => /^\s*"?([0-9a-f.:]+\/\d{1,3})"?(?:,|;|$)/i.exec(line)?.[1] ?? [])
    if (ranges.length > 0) return [{ owner: ownerIn(name), source, readOn: changedOn, ranges }]
    throw new Error(`${name} has no networks such as 192.0.2.0/24 in its first column.`)
  }
  const kinds: (() => NetworkList[] | undefined)[] = [
    () => own.safeParse(said).data?.networks,
    () => {
      const found = amazon.safeParse(said).data
      const ranges = found && [
        ...found.prefixes.map((one) => one.ip_prefix),
        ...found.ipv6_prefixes.map((one) => one.ipv6_prefix),
      ]
      return ranges && [{ owner: 'Amazon Web Services', source, readOn: dayIn(found.createDate, changedOn), ranges }]
    },
    () => {
      const found = google.safeParse(said).data
      const ranges = found?.prefixes.flatMap((one) => one.ipv4Prefix ?? one.ipv6Prefix ?? [])
      return ranges && [{ owner: 'Google Cloud', source, readOn: dayIn(found!.creationTime, changedOn), ranges }]
    },
    () => {
      const found = azure.safeParse(said).data
      // One tag holds them all; the others are parts of it.
      const whole = found?.values.filter((one) => one.name === 'AzureCloud')
      const ranges = found && (whole?.length ? whole : found.values).flatMap((one) => one.properties.addressPrefixes)
      return ranges && [{ owner: 'Microsoft Azure', source, readOn: changedOn, ranges }]
    },
    () => {
      const found = oracle.safeParse(said).data
      const ranges = found?.regions.flatMap((one) => one.cidrs.map(({ cidr }) => cidr))
      return (
        ranges && [{ owner: 'Oracle Cloud', source, readOn: dayIn(found!.last_updated_timestamp, changedOn), ranges }]
      )
    },
  ]
  for (const kind of kinds) {
    const lists = kind()
    if (lists) return lists
  }
  throw new Error(`${name} is no list of networks that Lanyard can read.`)
}

const ownerIn = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')

/** '2026-11-20-18-03-12' and '2026-11-20T18:03:12.1' alike. */
const dayIn = (written: string, otherwise: string): string => /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0] ?? otherwise
