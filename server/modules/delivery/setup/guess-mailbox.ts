import { load } from 'cheerio'
import type { Ctx } from '#platform/context.ts'
import type { Security } from '../mailbox.ts'
import { listMailboxes } from '../store/mailboxes.ts'
import { type Endpoint, findProviderByDomain, findProviderByMx, type MailProvider } from './mail-providers.ts'
import type { MailboxSetup } from './setup-deps.ts'

/** How a guess came about, the surest first; `usual_names` is nothing but the names most servers have. */
export type GuessSource = 'own_mailbox' | 'provider' | 'mx' | 'srv' | 'autoconfig' | 'usual_names'

export type Guess = {
  source: GuessSource
  provider: MailProvider | undefined
  smtp: Endpoint & { user: string }
  imap: (Endpoint & { user: string }) | null
}

/** The servers behind an address, without asking anybody for more than its domain's records. */
export async function guessMailbox(setup: MailboxSetup, ctx: Ctx, address: string): Promise<Guess> {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  const own = await guessFromOwn(ctx, address, domain)
  if (own) return own
  const known = findProviderByDomain(domain)
  if (known) return ofProvider('provider', known, address)
  const mx = await setup.dns.readMx(domain)
  const behind = mx.ok ? findProviderByMx(mx.records) : undefined
  if (behind) return ofProvider('mx', behind, address)
  return (
    (await guessFromSrv(setup, domain, address)) ??
    (await guessFromAutoconfig(setup, domain, address)) ?? {
      source: 'usual_names',
      provider: undefined,
      smtp: { host: `smtp.${domain}`, port: 587, security: 'starttls', user: address },
      imap: { host: `imap.${domain}`, port: 993, security: 'tls', user: address },
    }
  )
}

const ofProvider = (source: GuessSource, provider: MailProvider, address: string): Guess => ({
  source,
  provider,
  smtp: { ...provider.smtp, user: address },
  imap: { ...provider.imap, user: address },
})

/** A colleague's mailbox at the same domain lives on the same servers. */
async function guessFromOwn(ctx: Ctx, address: string, domain: string): Promise<Guess | undefined> {
  const mailboxes = await ctx.transaction((ctx) => listMailboxes(ctx))
  const like = mailboxes.findLast((one) => one.smtp && one.fromAddress.toLowerCase().endsWith(`@${domain}`))
  if (!like?.smtp) return undefined
  const { smtp, imap } = like
  return {
    source: 'own_mailbox',
    provider: findProviderByDomain(domain),
    smtp: { ...smtp, user: address },
    imap: imap && { ...imap, user: address },
  }
}

/** RFC 6186 and 8314: a domain may name its servers itself. */
async function guessFromSrv(setup: MailboxSetup, domain: string, address: string): Promise<Guess | undefined> {
  const first = async (service: string, security: Security): Promise<Endpoint | undefined> => {
    const answer = await setup.dns.readSrv(`_${service}._tcp.${domain}`)
    return answer.ok && answer.records[0] ? { ...answer.records[0], security } : undefined
  }
  const smtp = (await first('submissions', 'tls')) ?? (await first('submission', 'starttls'))
  if (!smtp) return undefined
  const imap = (await first('imaps', 'tls')) ?? (await first('imap', 'starttls'))
  return {
    source: 'srv',
    provider: undefined,
    smtp: { ...smtp, user: address },
    imap: imap ? { ...imap, user: address } : null,
  }
}

/** The file that mail programs look for at the domain itself; no third party is told the domain. */
async function guessFromAutoconfig(setup: MailboxSetup, domain: string, address: string): Promise<Guess | undefined> {
  const text = await setup.fetchText(`https://autoconfig.${domain}/mail/config-v1.1.xml`)
  return text === undefined ? undefined : readAutoconfig(text, address)
}

export function readAutoconfig(xml: string, address: string): Guess | undefined {
  const $ = load(xml, { xml: true })
  const read = (selector: string) => {
    const server = $(selector).first()
    const host = server.find('hostname').text().trim().toLowerCase()
    const port = Number(server.find('port').text())
    const kind = server.find('socketType').text().trim().toUpperCase()
    if (!/^[a-z0-9.-]{1,253}$/.test(host) || !(port > 0 && port < 65_536)) return undefined
    const security: Security = kind === 'SSL' ? 'tls' : kind === 'STARTTLS' ? 'starttls' : 'none'
    const local = address.slice(0, address.lastIndexOf('@'))
    const user = server.find('username').text().includes('%EMAILLOCALPART%') ? local : address
    return { host, port, security, user }
  }
  const smtp = read('outgoingServer[type="smtp"]')
  return smtp && { source: 'autoconfig', provider: undefined, smtp, imap: read('incomingServer[type="imap"]') ?? null }
}
