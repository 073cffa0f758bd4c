import { type Listener, listener, type Schedule, schedule } from '#platform/jobs/jobs.ts'
import type { OutreachDeps } from './deps.ts'
import { enrollAtTargets, enrollByRules } from './enrollments/enroll-by-rules.ts'
import { planDueSteps as planningKind } from './enrollments/enroll-contacts.ts'
import { followBooking } from './enrollments/follow-booking.ts'
import { stopRemoved, takeBackRemoved } from './enrollments/follow-removals.ts'
import { followReply } from './enrollments/follow-reply.ts'
import { takeUpRestored } from './enrollments/restore-enrollments.ts'
import { stopEnrollments } from './enrollments/stop-enrollments.ts'
import { stopWaiting } from './enrollments/stop-waiting.ts'
import { draftOpenings as draftingKind } from './openings/await-openings.ts'
import { draftOpenings } from './openings/draft-openings.ts'
import { followOwners, releaseSequences } from './policy/follow-owners.ts'
import { forgetFiles, forgetFilesKind } from './sequences/forget-files.ts'
import { advanceEnrollments } from './steps/advance-enrollments.ts'
import { planDueSteps } from './steps/plan-due-steps.ts'
import { planWithAddress } from './steps/plan-with-address.ts'
import { replanMoved } from './steps/replan-moved.ts'
import { retimeSteps } from './steps/retime-steps.ts'

export const outreachListeners = (deps: OutreachDeps): Listener[] => [
  listener({
    on: 'contact.ready',
    name: 'outreach.enroll-by-rules',
    queue: 'drafting',
    run: (ctx, facts) =>
      enrollByRules(
        deps,
        ctx,
        facts.map((fact) => fact.contactId),
      ),
  }),
  listener({
    on: 'company.targeted',
    name: 'outreach.enroll-at-targets',
    queue: 'drafting',
    run: (ctx, facts) =>
      enrollAtTargets(
        deps,
        ctx,
        facts.map((fact) => fact.companyId),
      ),
  }),
  listener({
    on: ['contact.ready', 'contact.reachable'],
    name: 'outreach.plan-with-address',
    queue: 'drafting',
    run: (ctx, facts) =>
      planWithAddress(
        deps,
        ctx,
        facts.map((fact) => fact.contactId),
      ),
  }),
  listener({
    on: 'contact.moved',
    name: 'outreach.replan-moved',
    queue: 'drafting',
    run: (ctx, facts) =>
      replanMoved(
        deps,
        ctx,
        facts.map((fact) => fact.contactId),
      ),
  }),
  listener({
    on: 'message.restored',
    name: 'outreach.take-up-restored',
    queue: 'drafting',
    run: (ctx, facts) =>
      takeUpRestored(
        ctx,
        facts.map((fact) => fact.messageId),
      ),
  }),
  listener({
    on: 'message.sent',
    name: 'outreach.advance-enrollments',
    queue: 'drafting',
    run: (ctx, facts) =>
      advanceEnrollments(
        deps,
        ctx,
        facts.map((fact) => fact.messageId),
      ),
  }),
  listener({
    on: 'message.failed',
    name: 'outreach.stop-failed',
    queue: 'drafting',
    run: (ctx, facts) =>
      stopWaiting(
        deps,
        ctx,
        facts.map((fact) => fact.messageId),
        { state: 'failed', reason: 'message_failed' },
      ),
  }),
  listener({
    on: 'message.cancelled',
    name: 'outreach.stop-called-off',
    queue: 'drafting',
    run: (ctx, facts) =>
      stopWaiting(
        deps,
        ctx,
        facts.map((fact) => fact.messageId),
        { state: 'cancelled', reason: 'message_cancelled' },
      ),
  }),
  listener({
    on: 'reply.classified',
    name: 'outreach.follow-reply',
    queue: 'inbound',
    each: true,
    run: (ctx, [fact]) => followReply(deps, ctx, fact!),
  }),
  listener({
    on: 'bounce.received',
    name: 'outreach.stop-bounced',
    queue: 'inbound',
    run: (ctx, facts) => {
      const contactIds = facts.flatMap((fact) => (fact.hard && fact.contactId ? [fact.contactId] : []))
      return ctx.commit((ctx) => stopEnrollments(deps, ctx, { contactIds, reason: 'bounced' }))
    },
  }),
  listener({
    on: 'contact.removed',
    name: 'outreach.stop-removed',
    queue: 'drafting',
    run: (ctx, facts) =>
      stopRemoved(
        deps,
        ctx,
        facts.map((fact) => fact.contactId),
      ),
  }),
  listener({
    on: 'contact.restored',
    name: 'outreach.take-back-removed',
    queue: 'drafting',
    run: (ctx, facts) =>
      takeBackRemoved(
        deps,
        ctx,
        facts.map((fact) => fact.contactId),
      ),
  }),
  listener({
    on: 'meeting.booked',
    name: 'outreach.stop-booked',
    queue: 'inbound',
    run: (ctx, facts) => {
      const companyIds = facts.flatMap((fact) => fact.companyId ?? [])
      const contactIds = facts.flatMap((fact) => fact.contactId ?? [])
      return followBooking(deps, ctx, { companyIds, contactIds })
    },
  }),
  listener({
    on: 'event.moved',
    name: 'outreach.retime-steps',
    queue: 'drafting',
    run: (ctx, facts) =>
      retimeSteps(
        deps,
        ctx,
        facts.map((fact) => fact.eventId),
        'event_moved',
      ),
  }),
  listener({
    on: 'event.doubted',
    name: 'outreach.recall-doubted',
    queue: 'drafting',
    run: (ctx, facts) =>
      retimeSteps(
        deps,
        ctx,
        facts.map((fact) => fact.eventId),
        'event_doubted',
      ),
  }),
  listener({
    on: 'event.confirmed',
    name: 'outreach.take-up-confirmed',
    queue: 'drafting',
    run: (ctx, facts) =>
      retimeSteps(
        deps,
        ctx,
        facts.map((fact) => fact.eventId),
        null,
      ),
  }),
  listener({
    on: 'event.cancelled',
    name: 'outreach.stop-cancelled-events',
    queue: 'drafting',
    run: (ctx, facts) =>
      ctx.commit((ctx) =>
        stopEnrollments(deps, ctx, { eventIds: facts.map((fact) => fact.eventId), reason: 'event_cancelled' }),
      ),
  }),
  ...ownerListeners(deps),
]

/** Whose companies and sequences are. */
const ownerListeners = (deps: OutreachDeps): Listener[] => [
  listener({
    on: 'company.owner_changed',
    name: 'outreach.follow-owners',
    queue: 'drafting',
    run: (ctx, facts) => followOwners(ctx, { companyIds: facts.map((fact) => fact.companyId) }),
  }),
  listener({
    on: 'sequence.owner_changed',
    name: 'outreach.follow-sequence-owners',
    queue: 'drafting',
    run: (ctx, facts) => followOwners(ctx, { sequenceIds: facts.map((fact) => fact.sequenceId) }),
  }),
  listener({
    on: 'member.dismissed',
    name: 'outreach.release-sequences',
    queue: 'drafting',
    run: (ctx, facts) =>
      releaseSequences(
        deps,
        ctx,
        facts.map((fact) => fact.memberId),
      ),
  }),
]

export const outreachSchedules = (deps: OutreachDeps): Schedule[] => [
  schedule({
    kind: forgetFilesKind,
    queue: 'upkeep',
    startsByItself: true,
    run: (ctx) => forgetFiles(deps, ctx),
  }),
  schedule({ kind: planningKind, queue: 'drafting', startsByItself: true, run: (ctx) => planDueSteps(deps, ctx) }),
  schedule({ kind: draftingKind, queue: 'drafting', run: (ctx) => draftOpenings(deps, ctx) }),
]
