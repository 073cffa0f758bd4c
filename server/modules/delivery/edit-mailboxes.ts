import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { Secrets } from '#platform/secrets.ts'
import { isSignedInto } from './account.ts'
import { readDkimKey } from './compose/sign-dkim.ts'
import type { DeliveryDeps } from './deps.ts'
import { checkDomainsKind } from './domains/check-domains.ts'
import { holdMessages, releaseMessages } from './hold-messages.ts'
import { dayAt, type Mailbox, type MailboxChanges, type MailServer, type NewMailbox } from './mailbox.ts'
import { mergeMailbox, sealMailbox } from './merge-mailbox.ts'
import { sendDueKind } from './plan-messages.ts'
import { openPassword } from './sealing.ts'
import {
  findSealedMailboxes,
  listMailboxes,
  type MailboxRow,
  markDeleted,
  setPaused,
  unmarkDeleted,
  writeMailbox,
} from './store/mailboxes.ts'
import { deleteTokens } from './store/tokens.ts'

type Deps = Pick<DeliveryDeps, 'secrets' | 'compliance' | 'setup'>
type Opening = { secrets: Secrets }

export async function getMailbox(trx: Trx, id: string): Promise<Mailbox> {
  const [found] = await listMailboxes(trx, { ids: [id] })
  if (!found) throw new AppError('not_found', { detail: 'There is no such mailbox.' })
  return found
}

export async function createMailbox(deps: Deps, ctx: Ctx, input: NewMailbox): Promise<Mailbox> {
  const id = ctx.ids.next()
  checkWindow(input.window)
  if (input.dkim) checkKey(input.dkim)
  const row = sealMailbox(deps, id, input, (window) => dayAt(window, ctx.clock.now()))
  return ctx.commit(async (ctx) => {
    await checkFallback(ctx, row)
    await write(ctx, row)
    await noteChange(deps, ctx, id, 'create', undefined, row)
    await releaseMessages(ctx, { everything: true, heldFor: ['no_mailbox'] })
    return getMailbox(ctx, id)
  })
}

export async function editMailbox(deps: Deps, ctx: Ctx, id: string, changes: MailboxChanges): Promise<Mailbox> {
  if (changes.window) checkWindow(changes.window)
  if (changes.dkim) checkKey(changes.dkim)
  return ctx.commit(async (ctx) => {
    const [known] = await findSealedMailboxes(ctx, [id])
    if (!known) throw new AppError('not_found')
    const row = mergeMailbox(deps, known, changes, (window) => dayAt(window, ctx.clock.now()))
    const before = await getMailbox(ctx, id)
    if (changes.fallbackMailboxId) await checkFallback(ctx, row)
    await write(ctx, row)
    // A sign-in is for one account: whoever it is now has to sign in anew.
    if (signInOf(known) !== signInOf(row)) await deleteTokens(ctx, id)
    if (changes.paused !== undefined) await setPaused(ctx, id, changes.paused)
    const paused = changes.paused ?? !before.enabled
    await noteChange(deps, ctx, id, 'edit', { ...known, paused: !before.enabled }, { ...row, paused })
    await ctx.wakeAt(sendDueKind, ctx.clock.now())
    return getMailbox(ctx, id)
  })
}

/** What was planned for it is held, for a person to give it to another mailbox or call it off. */
export async function deleteMailbox(deps: Deps, ctx: Ctx, id: string): Promise<void> {
  await ctx.commit(async (ctx) => {
    const [known] = await findSealedMailboxes(ctx, [id])
    await holdMessages(ctx, { mailboxIds: [id], reason: 'mailbox_deleted' })
    if (!known || !(await markDeleted(ctx, id)))
      throw new AppError('not_found', { detail: 'There is no such mailbox.' })
    await deleteTokens(ctx, id)
    await noteChange(deps, ctx, id, 'delete', known, undefined)
  })
}

/** Brings a deleted mailbox back, paused: its passwords went with it. What was held for it waits in it again. */
export async function restoreMailbox(deps: Deps, ctx: Ctx, id: string): Promise<Mailbox> {
  return ctx.commit(async (ctx) => {
    if (!(await unmarkDeleted(ctx, id))) {
      throw new AppError('conflict', {
        detail: 'There is no such deleted mailbox, or another one sends from its address by now.',
      })
    }
    await deps.compliance.recordChange(ctx, { table: 'delivery.mailboxes', id, action: 'restore' })
    await releaseMessages(ctx, { mailboxIds: [id], heldFor: ['mailbox_deleted'] })
    return getMailbox(ctx, id)
  })
}

const signInOf = ({ account, fromAddress }: MailboxRow): string | null =>
  account && isSignedInto(account) && 'user' in account ? `${account.kind} ${account.user ?? fromAddress}` : null

type Shown = MailboxRow & { paused?: boolean }

/** Who changed what; never a password, sealed or not. */
async function noteChange(
  deps: Deps,
  trx: Trx,
  id: string,
  action: string,
  before: Shown | undefined,
  after: Shown | undefined,
): Promise<void> {
  const change = { before: before && shown(before), after: after && shown(after) }
  await deps.compliance.recordChange(trx, { table: 'delivery.mailboxes', id, action, ...change })
  if (deps.setup && after) await trx.wakeAt(checkDomainsKind, trx.clock.now())
}

/** As a person reads it in the history, without what is sealed. */
function shown({
  fromName,
  fromAddress,
  fallbackMailboxId,
  smtp,
  account,
  imap,
  dkim,
  dailyCap,
  warmup,
  window,
  paused = false,
}: Shown) {
  const server = (of: MailServer | null) =>
    of && `${of.host}:${of.port} (${of.security})${of.user ? ` as ${of.user}` : ''}`
  const { timeZone, days, from, to } = window
  return {
    ...{ fromName, fromAddress, fallbackMailboxId, dailyCap, paused },
    warmup: warmup && `${warmup.start} on ${warmup.beganOn}, ${warmup.step} more each day`,
    smtp: server(smtp),
    account: account && Object.values(account).filter(Boolean).join(' '),
    imap: server(imap),
    dkim: dkim && `${dkim.selector} at ${dkim.domain}`,
    window: `days ${days.join(' ')}, minutes ${from} to ${to}, ${timeZone}`,
  }
}

async function write(trx: Trx, row: MailboxRow): Promise<void> {
  if (await writeMailbox(trx, row)) return
  throw new AppError('conflict', { detail: 'Another mailbox sends from this address.' })
}

async function checkFallback(trx: Trx, { id, fallbackMailboxId }: MailboxRow): Promise<void> {
  if (fallbackMailboxId === null) return
  const known = fallbackMailboxId !== id && (await listMailboxes(trx, { ids: [fallbackMailboxId] })).length > 0
  if (known) return
  throw new AppError('invalid_request', { detail: 'The fallback has to be another mailbox of yours.' })
}

function checkKey({ domain, selector, privateKey }: NonNullable<NewMailbox['dkim']>): void {
  try {
    readDkimKey(domain, selector, privateKey)
  } catch {
    throw new AppError('invalid_request', {
      detail: 'The DKIM key is no private RSA or Ed25519 key in PEM form.',
      hint: 'It begins with -----BEGIN PRIVATE KEY-----.',
      faults: [{ at: 'body.dkim.privateKey', problem: 'not a private key in PEM form' }],
    })
  }
}

function checkWindow(window: Mailbox['window']): void {
  const known = Intl.supportedValuesOf('timeZone').includes(window.timeZone) || window.timeZone === 'UTC'
  if (!known) throw new AppError('invalid_request', { detail: `There is no time zone named ${window.timeZone}.` })
  if (window.from >= window.to) throw new AppError('invalid_request', { detail: 'The window ends before it begins.' })
}

/** How to read a mailbox's mail: for the inbox. Mailboxes without IMAP are left out. */
export async function listReceivingMailboxes(
  deps: Opening,
  trx: Trx,
): Promise<{ mailboxId: string; address: string; imap: MailServer; password: string | null }[]> {
  const mailboxes = await listMailboxes(trx)
  const rows = await findSealedMailboxes(
    trx,
    mailboxes.filter((one) => one.imap).map((one) => one.id),
  )
  return rows.map((row) => ({
    mailboxId: row.id,
    address: row.fromAddress,
    imap: row.imap!,
    password: openPassword(deps, row.id, 'imap', row.imapPassword),
  }))
}
