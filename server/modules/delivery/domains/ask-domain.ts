import { getDomain } from 'tldts'
import type { DnsAnswer, DnsReader } from '../setup/setup-deps.ts'
import { askBlocklists } from './blocklists.ts'
import type { Finding, Findings, SendingDomain } from './finding.ts'
import { judgeDmarc, judgeMx, judgeOwnKey, judgeProviderKeys, judgeSpf } from './judge-records.ts'

/** Asks the DNS what it says about mail from a domain. Trouble with the DNS makes a finding `unknown`. */
export async function askDomain(
  { dns, blocklists }: { dns: DnsReader; blocklists: boolean },
  of: SendingDomain,
  before?: Findings,
): Promise<Findings> {
  const [spf, dkim, dmarc, mx, lists] = await Promise.all([
    askSpf(dns, of),
    askDkim(dns, of),
    askDmarc(dns, of),
    askMx(dns, of),
    askBlocklists(dns, of, { on: blocklists, before: before?.blocklists }),
  ])
  return { spf, dkim, dmarc, mx, blocklists: lists }
}

const askMx = async (dns: DnsReader, of: SendingDomain): Promise<Finding> =>
  judged(await dns.readMx(of.domain), (hosts) => judgeMx(of, hosts))

const askSpf = async (dns: DnsReader, of: SendingDomain): Promise<Finding> =>
  judged(await dns.readTxt(of.domain), (texts) => judgeSpf(of, texts))

async function askDkim(dns: DnsReader, of: SendingDomain): Promise<Finding> {
  if (of.keys.length > 0) {
    const findings = await Promise.all(
      of.keys.map(async (key) =>
        judged(await dns.readTxt(`${key.selector}._domainkey.${key.domain}`), (texts) => judgeOwnKey(key, texts)),
      ),
    )
    return findings.find((one) => one.state === 'missing') ?? findings.find((one) => one.state !== 'ok') ?? findings[0]!
  }
  if (dns.off) return { state: 'unknown', detail: silence.off }
  if (of.ofProvider || !of.provider?.dkimSelectors) return judgeProviderKeys(of, [])
  const names = of.provider.dkimSelectors.map((selector) => `${selector}._domainkey.${of.domain}`)
  const answers = await Promise.all(names.map((name) => dns.readTxt(name)))
  const found = names.filter((_, index) => {
    const answer = answers[index]!
    return answer.ok && answer.records.some((text) => /(^|;)\s*p=\s*\S/.test(text))
  })
  const silent = answers.find((one) => !one.ok)
  return found.length === 0 && silent ? judged(silent, () => judgeProviderKeys(of, [])) : judgeProviderKeys(of, found)
}

async function askDmarc(dns: DnsReader, of: SendingDomain): Promise<Finding> {
  const own = await dns.readTxt(`_dmarc.${of.domain}`)
  const above = getDomain(of.domain)
  const counts = own.ok && own.records.some((text) => /^v=DMARC1/i.test(text))
  if (counts || !own.ok || !above || above === of.domain) return judged(own, (texts) => judgeDmarc(of, texts))
  return judged(await dns.readTxt(`_dmarc.${above}`), (texts) => judgeDmarc(of, texts))
}

const silence = {
  off: 'The sandbox asks no name server; with your own data this is looked up.',
  reserved: 'This name is kept for examples, so no name server knows it.',
  trouble: 'The name server did not answer; this is looked up again.',
}

const judged = <T>(answer: DnsAnswer<T>, judge: (records: T[]) => Finding): Finding =>
  answer.ok ? judge(answer.records) : { state: 'unknown', detail: silence[answer.why] }
