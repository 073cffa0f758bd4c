import { randomBytes } from 'node:crypto'
import type { Secrets } from '#platform/secrets.ts'
import type { Finding } from '../domains/finding.ts'
import type { DnsReader, MailboxSetup } from '../setup/setup-deps.ts'
import { addressAt, type HostFindings } from './tracking-host.ts'

type Deps = { secrets: Secrets; setup: Pick<MailboxSetup, 'dns' | 'askPage'> }

/** What a host is asked for: only this installation can sign the word it is given. */
export const signWord = (secrets: Secrets, word: string): string => secrets.sign('delivery tracking host', word)

/** Asks the DNS where a host leads, and the host itself who it is. Trouble on the way makes a finding `unknown`. */
export async function lookAtHost(deps: Deps, host: string, publicUrl: string | undefined): Promise<HostFindings> {
  if (!publicUrl) {
    const detail = 'Lanyard has no public address of its own yet, so nothing can lead there.'
    return { dns: { state: 'missing', detail }, web: { state: 'unknown', detail } }
  }
  if (deps.setup.dns.off) {
    const detail = 'The sandbox asks no name server; with your own data this is looked up.'
    return { dns: { state: 'unknown', detail }, web: { state: 'unknown', detail } }
  }
  const dns = await lookAtName(deps.setup.dns, host, new URL(publicUrl).hostname)
  return { dns, web: await askHost(deps, addressAt(publicUrl, host)) }
}

async function lookAtName(dns: DnsReader, host: string, target: string): Promise<Finding> {
  const record = { type: 'CNAME' as const, name: host, value: target }
  const alias = await dns.readAlias(host)
  if (alias.ok && alias.records[0]) {
    const [leads] = alias.records
    if (leads === target) return { state: 'ok', detail: `${host} leads to ${target}.` }
    return judgeAddresses(dns, { host, target, detail: `${host} leads to ${leads}, not to ${target}.`, record })
  }
  if (!alias.ok) return { state: 'unknown', detail: 'The name server did not answer; this is looked up again.' }
  return judgeAddresses(dns, { host, target, detail: `${host} has no CNAME to ${target}.`, record })
}

/** Some publish addresses in place of an alias, or an alias over several names: the same address is as good. */
async function judgeAddresses(
  dns: DnsReader,
  { host, target, detail, record }: { host: string; target: string; detail: string; record: Finding['record'] },
): Promise<Finding> {
  const [its, ours] = await Promise.all([dns.readAddresses(host), dns.readAddresses(target)])
  if (!its.ok || !ours.ok) {
    return { state: 'unknown', detail: 'The name server did not answer; this is looked up again.' }
  }
  if (its.records.some((address) => ours.records.includes(address))) {
    return { state: 'ok', detail: `${host} has the address of ${target}.` }
  }
  return { state: 'missing', detail, ...(record ? { record } : {}) }
}

async function askHost({ secrets, setup }: Deps, address: string): Promise<Finding> {
  const word = randomBytes(24).toString('base64url')
  const answer = await setup.askPage(`${address}/t/v/${word}`)
  if (!answer.ok) return { state: 'missing', detail: `${address} could not be reached: ${answer.detail}` }
  if (answer.status === 200 && answer.text.trim() === signWord(secrets, word)) {
    return { state: 'ok', detail: `${address} is answered by this Lanyard.` }
  }
  return { state: 'missing', detail: `${address} is answered (${answer.status}) by something other than this Lanyard.` }
}
