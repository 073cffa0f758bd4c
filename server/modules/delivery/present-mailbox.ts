import type { MailboxRow, MailboxState } from '@lanyard/contract/mailboxes.ts'
import type { Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { isSignedInto, kindOf, serverOf } from './account.ts'
import { dayAt, effectiveCap, isOpen } from './mailbox.ts'
import { type ListedMailbox, listMailboxRows, type MailboxQuery, readUsage } from './store/mailbox-rows.ts'

/** A page of mailboxes, each with how it stands now. */
export async function presentMailboxes(
  trx: Trx,
  query: MailboxQuery,
): Promise<{ items: MailboxRow[]; next: string | null }> {
  const { rows, next } = await listMailboxRows(trx, query)
  const now = trx.clock.now()
  const days = rows.map((row) => ({ mailboxId: row.id, usedOn: dayAt(row.window, now).toString() }))
  const used = await readUsage(trx, days)
  return { items: rows.map((row) => present(row, used.get(row.id) ?? 0, now)), next }
}

/** Throws `not_found`; a deleted one is found too. */
export async function presentMailbox(trx: Trx, id: string): Promise<MailboxRow> {
  for (const deleted of [false, true]) {
    const { items } = await presentMailboxes(trx, { id, deleted, sort: 'createdAt', limit: 1 })
    if (items[0]) return items[0]
  }
  throw new AppError('not_found', { detail: 'There is no such mailbox.' })
}

const present = (row: ListedMailbox, usedToday: number, now: Temporal.Instant): MailboxRow => {
  const { enabled, sortKey: _, smtp, signedInAs, signInRefused, ...one } = row
  const needed = needsSignIn(row)
  return {
    ...one,
    kind: kindOf(row),
    smtp: smtp ?? serverOf(row.account!),
    signIn: isSignedInto(row.account) ? { needed, signedInAs, why: signInRefused } : null,
    usedToday,
    effectiveCap: effectiveCap(row, dayAt(row.window, now)),
    state: stateOf(row, usedToday, now),
    paused: !enabled,
    restsUntil: one.restsUntil?.toISOString() ?? null,
    checkedAt: one.checkedAt?.toISOString() ?? null,
    deletedAt: one.deletedAt?.toISOString() ?? null,
  }
}

const needsSignIn = ({ account, signedInAs, signInRefused }: ListedMailbox): boolean =>
  isSignedInto(account) && (signedInAs === null || signInRefused !== null)

function stateOf(row: ListedMailbox, usedToday: number, now: Temporal.Instant): MailboxState {
  if (row.deletedAt) return 'deleted'
  if (!row.enabled) return 'paused'
  if (needsSignIn(row)) return 'failing'
  if (row.lack) return 'not_ready'
  if (row.restsUntil && row.restsUntil.getTime() > now.epochMilliseconds) return 'resting'
  if (row.checkOk === false) return 'failing'
  if (usedToday >= effectiveCap(row, dayAt(row.window, now))) return 'full'
  return isOpen(row.window, now) ? 'sending' : 'closed'
}
