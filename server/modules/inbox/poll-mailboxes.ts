import type { Ctx, Trx } from '#platform/context.ts'
import { portionsOf } from '#platform/jobs/jobs.ts'
import type { InboxDeps } from './deps.ts'
import { firstDays, type Polled, type PolledMailbox, pollMailbox } from './poll-mailbox.ts'
import { listPolls, type Poll, recordPoll } from './store/polls.ts'

export const pollKind = 'inbox.poll-mailboxes'

/** Connections open at once, so that many mailboxes do not become many sockets. */
const atOnce = 4

/** Longest pause after failures, in real seconds: a mailbox is not given up. */
const longestPause = 1800

/** Reads every mailbox that is due. One that can't be read delays no other; why is kept with it. */
export async function pollMailboxes(deps: InboxDeps, ctx: Ctx): Promise<void> {
  const due = await ctx.transaction((ctx) => listDue(deps, ctx))
  const outcomes: { mailbox: PolledMailbox; poll: Poll | undefined; polled: Polled }[] = []
  for (const portion of portionsOf(due, atOnce)) {
    const read = portion.map(async ({ mailbox, poll }) => ({
      mailbox,
      poll,
      polled: await pollMailbox(deps, ctx, mailbox, poll),
    }))
    outcomes.push(...(await Promise.all(read)))
  }
  await ctx.commit(async (ctx) => {
    // A handful of mailboxes: one row each.
    for (const { mailbox, poll, polled } of outcomes) await recordOutcome(deps, ctx, mailbox.id, poll, polled)
    const hasMore = outcomes.some(({ polled }) => polled.ok && polled.more)
    await ctx.wakeAt(pollKind, inRealSeconds(ctx, hasMore ? 1 : deps.pollSeconds))
  })
}

async function listDue(deps: InboxDeps, trx: Trx): Promise<{ mailbox: PolledMailbox; poll: Poll | undefined }[]> {
  const polls = new Map((await listPolls(trx)).map((poll) => [poll.mailboxId, poll]))
  const mailboxes = await deps.delivery.listReceivingMailboxes(trx)
  return mailboxes.flatMap(({ mailboxId, imap, password }) => {
    const poll = polls.get(mailboxId)
    if (poll && poll.nextAt.getTime() > trx.clock.now().epochMilliseconds) return []
    const account = imap.user && password ? { ...imap, user: imap.user, password } : undefined
    return [{ mailbox: { id: mailboxId, account }, poll }]
  })
}

async function recordOutcome(
  deps: InboxDeps,
  trx: Trx,
  mailboxId: string,
  poll: Poll | undefined,
  polled: Polled,
): Promise<void> {
  const failures = polled.ok ? 0 : (poll?.failures ?? 0) + 1
  const pause = Math.min(deps.pollSeconds * 2 ** Math.max(0, failures - 1), longestPause)
  await recordPoll(trx, mailboxId, {
    state: polled.ok ? 'reading' : polled.problem,
    problem: polled.ok ? null : polled.detail.slice(0, 500),
    failures,
    sinceOn: poll?.sinceOn ?? Temporal.Now.plainDateISO('UTC').subtract({ days: firstDays }).toString(),
    nextAt: polled.ok ? trx.clock.now() : inRealSeconds(trx, pause),
  })
}

/** Mail servers live in real time: where the domain clock runs fast, polls come no more often than that. */
const inRealSeconds = (ctx: Pick<Ctx, 'clock'>, seconds: number): Temporal.Instant =>
  ctx.clock.now().add({ seconds: Math.ceil(seconds * Math.max(1, ctx.clock.speed)) })
