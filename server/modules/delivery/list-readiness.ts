import type { Readiness, ReadinessItem } from '@lanyard/contract/mailboxes.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { countriesItem } from './countries-item.ts'
import type { DeliveryDeps } from './deps.ts'
import { checkDomains, domainOf } from './domains/check-domains.ts'
import type { Finding } from './domains/finding.ts'
import { standingItems, trackingHostItems } from './domains/list-standing.ts'
import type { Mailbox } from './mailbox.ts'
import type { MailboxSetup } from './setup/setup-deps.ts'
import type { AskedDomain } from './store/domains.ts'
import { listProven } from './store/mailbox-rows.ts'
import { listMailboxes } from './store/mailboxes.ts'

type Deps = Pick<DeliveryDeps, 'secrets' | 'publicUrl' | 'postalAddress'> & { setup: MailboxSetup }

/** All that has to be there before real mail may go out, each with its state, why it matters and how it is mended. */
export async function listReadiness(deps: Deps, ctx: Ctx, options: { again?: boolean } = {}): Promise<Readiness> {
  const domains = await checkDomains(deps, ctx, options)
  return ctx.transaction(async (ctx) => {
    const mailboxes = await listMailboxes(ctx)
    const items = [
      publicUrlItem(deps.publicUrl()),
      postalAddressItem(await deps.postalAddress(ctx)),
      mailboxItem(mailboxes, await listProven(ctx)),
      ...domains.flatMap((one) => [...domainItems(one, mailboxes), ...standingItems(one)]),
      ...(await trackingHostItems(ctx)),
      receivingItem(mailboxes, deps.setup.takesInbound),
      await sequenceItem(deps.setup, ctx),
      await countriesItem(ctx),
    ]
    const missing = items.filter((one) => one.required && one.state === 'missing').length
    const asked = domains.map((one) => one.askedAt.getTime())
    return {
      ready: missing === 0,
      missing,
      askedAt: asked.length > 0 ? new Date(Math.min(...asked)).toISOString() : null,
      items,
    }
  })
}

type Fix = NonNullable<ReadinessItem['fix']>
const fixWith = (text: string, more: Partial<Fix> = {}): Fix => ({
  text,
  record: null,
  page: null,
  mailboxId: null,
  ...more,
})
const plain = { domain: null, required: true }

const publicUrlItem = (url: string | undefined): ReadinessItem => ({
  ...plain,
  id: 'public_url',
  kind: 'public_url',
  title: 'An address where recipients reach Lanyard',
  state: url ? 'ok' : 'missing',
  detail: url ?? 'None is set.',
  why: 'Every mail carries a link to unsubscribe, and it has to work for the person who got the mail.',
  fix: url
    ? null
    : fixWith(
        'Whoever runs Lanyard puts it behind a public name with HTTPS, sets LANYARD_PUBLIC_URL=https://… in .env, and starts it again.',
      ),
})

const postalAddressItem = (address: string | undefined): ReadinessItem => ({
  ...plain,
  id: 'postal_address',
  kind: 'postal_address',
  title: 'Your postal address',
  state: address ? 'ok' : 'missing',
  detail: address ?? 'None is set.',
  why: 'Commercial mail has to say who writes and where they live; it stands at the foot of every message.',
  fix: address ? null : fixWith('Enter it in the settings of your organisation.', { page: 'organisation' }),
})

function mailboxItem(mailboxes: readonly Mailbox[], proven: ReadonlySet<string>): ReadinessItem {
  const base = {
    ...plain,
    id: 'mailbox',
    kind: 'mailbox' as const,
    title: 'A mailbox that sends',
    why: 'Messages go out from a mailbox of yours, with its own server and password, or its account at a provider.',
  }
  const use = mailboxes.filter((one) => one.enabled)
  const works = use.filter((one) => one.checkOk ?? proven.has(one.id))
  if (works.length > 0) {
    const [first] = works
    const detail = works.length === 1 ? first!.fromAddress : `${first!.fromAddress} and ${works.length - 1} more`
    return { ...base, state: 'ok', detail, fix: null }
  }
  const failing = use.find((one) => one.checkOk === false)
  if (failing) {
    const fix = fixWith('Look at what the check said and mend it.', { page: 'mailbox', mailboxId: failing.id })
    return { ...base, state: 'missing', detail: `${failing.fromAddress}: ${failing.checkDetail}`, fix }
  }
  if (use[0]) {
    const fix = fixWith('Check it once.', { page: 'mailbox', mailboxId: use[0].id })
    return { ...base, state: 'warning', detail: `${use[0].fromAddress} was never checked.`, fix }
  }
  const detail = mailboxes.length > 0 ? 'Every mailbox is paused.' : 'There is none.'
  return { ...base, state: 'missing', detail, fix: fixWith('Connect one; it takes a minute.', { page: 'mailboxes' }) }
}

const domainWords = {
  spf: {
    title: 'SPF',
    why: 'Says which servers may send for your domain; without it mail is taken for forged.',
    fix: 'Publish this record where the domain is registered or its DNS is kept.',
  },
  dkim: {
    title: 'DKIM',
    why: 'A signature by which receivers see that a mail is yours and was not changed.',
    fix: 'Publish the key where the DNS of the domain is kept.',
  },
  dmarc: {
    title: 'DMARC',
    why: 'Says what receivers should do with forged mail; the large ones want it from everybody who writes to many.',
    fix: 'Publish this record; p=none changes nothing yet and sends you reports.',
  },
} as const

function domainItems({ domain, findings }: AskedDomain, mailboxes: readonly Mailbox[]): ReadinessItem[] {
  const mailbox = mailboxes.find((one) => domainOf(one.fromAddress) === domain)
  return (['spf', 'dkim', 'dmarc'] as const).map((kind) => {
    const { title, why } = domainWords[kind]
    const { state, detail } = findings[kind]
    const fix = state === 'ok' || state === 'unknown' ? unknownFix(kind, findings[kind]) : fixOf(kind, findings[kind])
    return {
      ...{ id: `${kind}:${domain}`, kind, domain, title: `${title} of ${domain}`, state, required: true, detail, why },
      fix: fix && { ...fix, mailboxId: mailbox?.id ?? null },
    }
  })
}

const fixOf = (kind: keyof typeof domainWords, { record }: Finding): Fix =>
  record
    ? fixWith(domainWords[kind].fix, { record })
    : fixWith(
        kind === 'dkim'
          ? 'Switch DKIM on at your mail provider, or give the mailbox a key of its own, which Lanyard then signs with.'
          : 'Put right what the DNS has now; there must be exactly one such record.',
        kind === 'dkim' ? { page: 'mailbox' } : {},
      )

const unknownFix = (kind: keyof typeof domainWords, { state }: Finding): Fix | null =>
  kind === 'dkim' && state === 'unknown'
    ? fixWith('Send a test to yourself and look for dkim=pass in its headers; or give the mailbox a key of its own.', {
        page: 'mailbox',
      })
    : null

function receivingItem(mailboxes: readonly Mailbox[], takesInbound: boolean): ReadinessItem {
  const reading = mailboxes.filter((one) => one.imap)
  const ok = reading.length > 0 || takesInbound
  return {
    ...plain,
    id: 'receiving',
    kind: 'receiving',
    title: 'A way for answers to come back',
    state: ok ? 'ok' : 'warning',
    required: false,
    detail: reading[0]
      ? `${reading[0].fromAddress} is read by IMAP.`
      : ok
        ? 'Answers come by webhook.'
        : 'No mailbox is read.',
    why: 'Who answers is not written to again; Lanyard can only know that if it sees the answer.',
    fix: ok ? null : fixWith('Add IMAP to a mailbox.', { page: 'mailboxes' }),
  }
}

async function sequenceItem(setup: MailboxSetup, trx: Trx): Promise<ReadinessItem> {
  const active = await setup.hasActiveSequence(trx)
  return {
    ...plain,
    id: 'sequence',
    kind: 'sequence',
    title: 'A sequence that is active',
    state: active ? 'ok' : 'warning',
    required: false,
    detail: active ? 'There is one.' : 'None is active.',
    why: 'A sequence says who gets which message when; while none is active, no new messages are planned.',
    fix: active ? null : fixWith('Read the steps of one and activate it.', { page: 'sequences' }),
  }
}
