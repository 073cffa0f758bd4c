import type { Ctx } from '#platform/context.ts'
import { describeError } from '#platform/telemetry.ts'
import type { InboxDeps } from './deps.ts'
import { type MailServerAccount, MailServerError, type OpenedInbox } from './mail-server.ts'
import { readArrival } from './read-arrival.ts'
import { advancePoll, type Place, type Poll } from './store/polls.ts'
import { takeIn } from './take-in.ts'

export type PolledMailbox = { id: string; account: MailServerAccount | undefined }

export type Polled =
  | { ok: true; more: boolean }
  | { ok: false; problem: 'try_later' | 'misconfigured' | 'broken'; detail: string }

/** So that one mailbox with much mail does not keep the others waiting. */
const mostMails = 200

/** How far back a mailbox is read at first: answers may have come before it was told to us. */
export const firstDays = 7

/** Takes in what has arrived in a mailbox since it was read last. Never throws for what the mail server does. */
export async function pollMailbox(deps: InboxDeps, ctx: Ctx, mailbox: PolledMailbox, poll?: Poll): Promise<Polled> {
  if (!mailbox.account)
    return { ok: false, problem: 'misconfigured', detail: 'The mailbox has no user or password for IMAP.' }
  try {
    const inbox = await deps.openInbox(mailbox.account)
    try {
      return { ok: true, more: await readNew(deps, ctx, { ...mailbox, account: mailbox.account }, inbox, poll) }
    } finally {
      await inbox.close()
    }
  } catch (error) {
    if (error instanceof MailServerError) return { ok: false, problem: error.problem, detail: error.message }
    return { ok: false, problem: 'broken', detail: describeError(error) }
  }
}

/** Each mail is stored in the transaction that advances the place, so that a crash neither loses nor doubles one. */
async function readNew(
  deps: InboxDeps,
  ctx: Ctx,
  mailbox: { id: string; account: MailServerAccount },
  inbox: OpenedInbox,
  poll: Poll | undefined,
): Promise<boolean> {
  const { account, id: mailboxId } = mailbox
  const numbering = `${account.user} at ${account.host}, ${inbox.uidValidity}`
  const goesOn = poll?.numbering === numbering
  const since = poll ? Temporal.PlainDate.from(poll.sinceOn) : today().subtract({ days: firstDays })
  const uids = goesOn ? await inbox.listAfter(poll.lastUid) : await inbox.listSince(since)
  for (const uid of uids.slice(0, mostMails)) {
    const found = await inbox.fetchMail(uid)
    const place = { numbering, lastUid: uid, sinceOn: found ? safelyBefore(found.arrivedOn) : since.toString() }
    const sourceKey = `imap ${mailboxId} ${numbering} ${uid}`
    const arrival = found && (await readArrival(deps, ctx, { raw: found.raw, source: 'imap', sourceKey, mailboxId }))
    await ctx.transaction(async (ctx) => {
      if (arrival) await takeIn(deps, ctx, arrival)
      await advancePoll(ctx, mailboxId, place)
    })
  }
  if (uids.length > mostMails) return true
  // Whatever was there when the mailbox was opened has been read, or is older than asked for.
  const end: Place = { numbering, lastUid: Math.max(inbox.uidNext - 1, uids.at(-1) ?? 0), sinceOn: since.toString() }
  await ctx.transaction((ctx) => advancePoll(ctx, mailboxId, end))
  return false
}

/** The mail server's days are the real world's, whatever the domain clock says. */
const today = (): Temporal.PlainDate => Temporal.Now.plainDateISO('UTC')

/** Servers disagree about time zones, and clients may give a moved mail any day, even one to come. */
function safelyBefore(day: Temporal.PlainDate): string {
  const known = Temporal.PlainDate.compare(day, today()) > 0 ? today() : day
  return known.subtract({ days: 2 }).toString()
}
