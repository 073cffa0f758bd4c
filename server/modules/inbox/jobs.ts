import { type Listener, listener, type Schedule, schedule } from '#platform/jobs/jobs.ts'
import { followLostAnswers } from './correct-answers.ts'
import type { InboxDeps } from './deps.ts'
import { removeRaw } from './erase-mails.ts'
import { pollKind, pollMailboxes } from './poll-mailboxes.ts'
import { settleBounces, settleComplaints } from './settle-returned.ts'
import { understandReply } from './understand-reply.ts'

const mailsOf = (facts: readonly { replyId: string }[]) => [...new Set(facts.map((fact) => fact.replyId))]

export const inboxListeners = (deps: InboxDeps): Listener[] => [
  listener({
    on: 'reply.received',
    name: 'inbox.understand-reply',
    queue: 'inbound',
    each: true,
    run: (ctx, [fact]) => understandReply(deps, ctx, fact!.replyId),
  }),
  listener({
    on: 'bounce.received',
    name: 'inbox.settle-bounces',
    queue: 'inbound',
    run: (ctx, facts) => settleBounces(deps, ctx, mailsOf(facts)),
  }),
  listener({
    on: 'complaint.received',
    name: 'inbox.settle-complaints',
    queue: 'inbound',
    run: (ctx, facts) => settleComplaints(deps, ctx, mailsOf(facts)),
  }),
  listener({
    on: ['message.cancelled', 'message.failed', 'message.restored'],
    name: 'inbox.follow-lost-answers',
    queue: 'projection',
    run: (ctx, facts) =>
      followLostAnswers(
        deps,
        ctx,
        facts.map((fact) => fact.messageId),
      ),
  }),
  listener({
    on: 'mail.erased',
    name: 'inbox.remove-raw',
    queue: 'upkeep',
    run: (ctx, facts) =>
      removeRaw(
        deps,
        ctx,
        facts.map((fact) => fact.mailId),
      ),
  }),
]

export const inboxSchedules = (deps: InboxDeps): Schedule[] => [
  schedule({ kind: pollKind, queue: 'inbound', startsByItself: true, run: (ctx) => pollMailboxes(deps, ctx) }),
]
