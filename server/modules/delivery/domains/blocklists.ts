import { isIPv4, isIPv6 } from 'node:net'
import type { DnsReader } from '../setup/setup-deps.ts'
import type { BlocklistFinding, SendingDomain } from './finding.ts'

type Blocklist = {
  name: string
  zone: string
  of: 'address' | 'domain'
  /** Where one asks why, and for removal. */
  removal: string
  /** The answer says nothing about what was asked, but that asking is refused. */
  refuses(code: string): boolean
}

const spamhausRefuses = (code: string) => code.startsWith('127.255.255.') || code === '127.0.1.255'
const never = () => false

/**
 * Lists that anybody may ask a little without an agreement, as their terms stand in November 2026; each is asked once an hour for each
 * name and address at most.
 */
export const blocklists: readonly Blocklist[] = [
  {
    name: 'Spamhaus ZEN',
    zone: 'zen.spamhaus.org',
    of: 'address',
    removal: 'https://check.spamhaus.org/',
    refuses: spamhausRefuses,
  },
  {
    name: 'SpamCop',
    zone: 'bl.spamcop.net',
    of: 'address',
    removal: 'https://www.spamcop.net/bl.shtml',
    refuses: never,
  },
  { name: 'PSBL', zone: 'psbl.surriel.com', of: 'address', removal: 'https://psbl.org/remove', refuses: never },
  {
    name: 'Spamhaus DBL',
    zone: 'dbl.spamhaus.org',
    of: 'domain',
    removal: 'https://check.spamhaus.org/',
    refuses: spamhausRefuses,
  },
]

/** How long an answer stands (machine seconds): lists change slowly and count who asks often. */
const freshSeconds = 3600

/** Whether lists that receivers look into name the domain, or an address of a server it sends from. */
export async function askBlocklists(
  dns: DnsReader,
  of: SendingDomain,
  options: { on: boolean; before: BlocklistFinding | undefined },
): Promise<BlocklistFinding> {
  const now = Temporal.Now.instant()
  const known = options.before
  if (!options.on) return { state: 'unknown', detail: 'Blocklists are not asked here (LANYARD_BLOCKLISTS).' }
  if (dns.off)
    return { state: 'unknown', detail: 'The sandbox asks no blocklist; with your own data this is looked up.' }
  if (of.ofProvider) return { state: 'ok', detail: `${of.domain} and its servers are ${of.provider!.name}’s own.` }
  const isFresh = known?.askedAt && now.since(Temporal.Instant.from(known.askedAt)).total('seconds') < freshSeconds
  if (known && isFresh && known.state === 'ok') return known
  return { ...(await askAll(dns, of)), askedAt: now.toString() }
}

async function askAll(dns: DnsReader, of: SendingDomain): Promise<BlocklistFinding> {
  const addresses = of.provider ? [] : await addressesOf(dns, of.smtpHosts)
  const answers = await Promise.all(
    blocklists.flatMap((list) =>
      (list.of === 'domain' ? [of.domain] : addresses).map((subject) => askOne(dns, list, subject)),
    ),
  )
  const listed = answers.filter((one) => one.answer === 'listed')
  const silent = [...new Set(answers.filter((one) => one.answer === 'silent').map((one) => one.list.name))]
  const asked = [...new Set(answers.map((one) => one.list.name))].filter((name) => !silent.includes(name))
  const unanswered = silent.length > 0 ? ` ${namesOf(silent)} answered nothing.` : ''
  if (listed.length > 0) {
    const named = listed.map(({ subject, list, code }) => `${subject} stands on ${list.name} (${code}).`)
    const removal = [...new Set(listed.map(({ list }) => `${list.name}: ${list.removal}`))]
    return { state: 'warning', detail: `${named.join(' ')}${unanswered}`, removal }
  }
  if (asked.length > 0) {
    return { state: 'ok', detail: `Neither the domain nor its servers stand on ${namesOf(asked)}.${unanswered}` }
  }
  return { state: 'unknown', detail: `${namesOf(silent)} answered nothing: most lists refuse public name servers.` }
}

const namesOf = (names: readonly string[]): string => names.join(', ')

async function addressesOf(dns: DnsReader, hosts: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(hosts.slice(0, 5).map((host) => dns.readAddresses(host)))
  return [...new Set(answers.flatMap((one) => (one.ok ? one.records : [])))].slice(0, 10)
}

type Answered = { list: Blocklist; subject: string; answer: 'listed' | 'free' | 'silent'; code?: string }

async function askOne(dns: DnsReader, list: Blocklist, subject: string): Promise<Answered> {
  const answer = await dns.readAddresses(`${list.of === 'domain' ? subject : reversed(subject)}.${list.zone}`, 4)
  if (!answer.ok) return { list, subject, answer: 'silent' }
  // Whatever is not of 127/8 comes from somebody in between who answers every name.
  const codes = answer.records.filter((code) => code.startsWith('127.'))
  if (codes.length !== answer.records.length || codes.some(list.refuses)) return { list, subject, answer: 'silent' }
  return codes[0] ? { list, subject, answer: 'listed', code: codes[0] } : { list, subject, answer: 'free' }
}

/** An address as lists name it (RFC 5782): backwards, IPv6 by its half bytes. */
export function reversed(address: string): string {
  if (isIPv4(address)) return address.split('.').toReversed().join('.')
  if (!isIPv6(address)) throw new Error('No address.')
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right]
  return groups
    .map((group) => group.padStart(4, '0'))
    .join('')
    .split('')
    .toReversed()
    .join('.')
}
