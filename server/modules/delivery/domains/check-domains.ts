import { createPublicKey } from 'node:crypto'
import type { Ctx, Trx } from '#platform/context.ts'
import type { Secrets } from '#platform/secrets.ts'
import { submissionHostOf } from '../account.ts'
import { readDkimKey } from '../compose/sign-dkim.ts'
import { sendDueKind } from '../plan-messages.ts'
import { openPassword } from '../sealing.ts'
import { findProviderByDomain, findProviderByHost } from '../setup/mail-providers.ts'
import type { MailboxSetup } from '../setup/setup-deps.ts'
import { type AskedDomain, listAskedDomains, writeAskedDomains } from '../store/domains.ts'
import { findSealedMailboxes, listMailboxes, type MailboxRow } from '../store/mailboxes.ts'
import { askDomain } from './ask-domain.ts'
import { lackOf, type SendingDomain } from './finding.ts'

export const checkDomainsKind = 'delivery.check-domains'

type Deps = { secrets: Secrets; setup: MailboxSetup }

/** How old an answer may be (machine seconds): to be shown, and when somebody asks to look again. */
const ages = { shown: 300, again: 10 }

/** What the DNS says about each domain we send from; asks where the last answer is too old. Mail held for it is looked at again. */
export async function checkDomains(deps: Deps, ctx: Ctx, options: { again?: boolean } = {}): Promise<AskedDomain[]> {
  const age = options.again ? ages.again : ages.shown
  const { domains, known } = await ctx.transaction(async (ctx) => ({
    domains: await listSendingDomains(deps, ctx),
    known: await listAskedDomains(ctx),
  }))
  const fresh = new Set(known.filter((one) => one.ageSeconds < age).map((one) => one.domain))
  const stale = domains.filter((one) => !fresh.has(one.domain))
  if (stale.length > 0) {
    const asked = await Promise.all(
      stale.map(async (one) => {
        const before = known.find(({ domain }) => domain === one.domain)?.findings
        const findings = await askDomain(deps.setup, one, before)
        return { domain: one.domain, findings, lack: lackOf(findings) }
      }),
    )
    await ctx.transaction(async (ctx) => {
      await writeAskedDomains(ctx, asked)
      await ctx.wakeAt(sendDueKind, ctx.clock.now())
    })
  }
  const current = stale.length > 0 ? await ctx.transaction(listAskedDomains) : known
  return current.filter((one) => domains.some(({ domain }) => domain === one.domain))
}

/** The recurring look: soon again while something is missing, else twice a day. */
export async function recheckDomains(deps: Deps, ctx: Ctx): Promise<void> {
  const asked = await checkDomains(deps, ctx)
  await ctx.commit(async (ctx) => {
    if (deps.setup.dns.off) return
    const soon = asked.some((one) => one.lack !== null)
    await ctx.wakeAt(checkDomainsKind, ctx.clock.now().add(soon ? { minutes: 15 } : { hours: 12 }))
  })
}

async function listSendingDomains(deps: Deps, trx: Trx): Promise<SendingDomain[]> {
  const mailboxes = await listMailboxes(trx)
  const rows = await findSealedMailboxes(
    trx,
    mailboxes.map((one) => one.id),
  )
  return [...Map.groupBy(rows, (row) => domainOf(row.fromAddress))].map(([domain, own]) => describe(deps, domain, own))
}

function describe(deps: Deps, domain: string, own: readonly MailboxRow[]): SendingDomain {
  const hosts = own.flatMap((row) => row.smtp?.host ?? (row.account && submissionHostOf(row.account)) ?? [])
  const provider = findProviderByDomain(domain) ?? hosts.map(findProviderByHost).find(Boolean)
  return {
    domain,
    address: own[0]!.fromAddress,
    smtpHosts: [...new Set(hosts)],
    provider,
    ofProvider: findProviderByDomain(domain) !== undefined,
    keys: own.flatMap((row) => {
      const pem = openPassword(deps, row.id, 'dkim', row.dkimKey)
      return row.dkim && pem ? [{ ...row.dkim, ...publicPartOf(row.dkim, pem) }] : []
    }),
  }
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** What belongs into the DNS for a private key (RFC 6376, 8463: an Ed25519 key stands there bare). */
export function publicPartOf(
  { domain, selector }: { domain: string; selector: string },
  pem: string,
): { publicKey: string; record: string } {
  const { key } = readDkimKey(domain, selector, pem)
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const rsa = key.asymmetricKeyType === 'rsa'
  const publicKey = (rsa ? der : der.subarray(-32)).toString('base64')
  return { publicKey, record: `v=DKIM1; k=${rsa ? 'rsa' : 'ed25519'}; p=${publicKey}` }
}
