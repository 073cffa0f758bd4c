import type { Ctx } from '#platform/context.ts'
import { type Listener, listener, type Schedule, schedule } from '#platform/jobs/jobs.ts'
import { checkDomainsKind, recheckDomains } from './domains/check-domains.ts'
import { beginToLook, settleDoubts, settleDoubtsKind } from './doubt/settle-doubts.ts'
import { holdWhatIsStopped, holdWhatLapsed, releaseWhatMayGo } from './hold-what-lapsed.ts'
import { checkLinks, type LinkDeps, lookAtBrokenLinks, lookAtBrokenLinksKind } from './links/check-links.ts'
import { sendDueKind } from './plan-messages.ts'
import { reviewBases } from './review-bases.ts'
import { reviewOwners } from './review-owners.ts'
import { type SendDeps, sendDueMessages } from './send-due-messages.ts'
import { markReplied } from './store/health.ts'
import { judgeAgain, judgeAgainKind } from './tracking/judge-again.ts'
import { judgeHits, judgeHitsKind } from './tracking/judge-hits.ts'
import { checkTrackingHost, checkTrackingHostKind, type HostDeps } from './tracking-host/check-tracking-host.ts'

export const deliveryListeners = (deps: SendDeps): Listener[] => [
  listener({
    on: 'sponsorship.lapsed',
    name: 'delivery.hold-what-lapsed',
    queue: 'projection',
    run: holdWhatLapsed,
  }),
  listener({
    on: 'stop.written',
    name: 'delivery.hold-what-is-stopped',
    queue: 'projection',
    run: (ctx, facts) => holdWhatIsStopped(deps, ctx, facts),
  }),
  listener({
    on: 'stop.lifted',
    name: 'delivery.release-what-may-go',
    queue: 'projection',
    run: (ctx, facts) => releaseWhatMayGo(deps, ctx, facts),
  }),
  listener({
    on: 'message.in_doubt',
    name: 'delivery.begin-to-look',
    queue: 'upkeep',
    run: (ctx, facts) => beginToLook(ctx, facts),
  }),
  ...lawListeners(deps),
  ...ownerListeners(deps),
  ...(deps.askLink ? [linkListener({ ...deps, askLink: deps.askLink })] : []),
  listener({
    on: 'reply.classified',
    name: 'delivery.note-replies',
    queue: 'projection',
    run: (ctx, facts) => {
      const messageIds = facts.flatMap((fact) => (fact.kind === 'reply' && fact.messageId ? [fact.messageId] : []))
      return ctx.commit((ctx) => markReplied(ctx, messageIds))
    },
  }),
  // The postal address may be there now, or gone.
  listener({
    on: 'organisation.changed',
    name: 'delivery.look-at-readiness',
    queue: 'projection',
    run: (ctx) => ctx.commit((ctx) => ctx.wakeAt(sendDueKind, ctx.clock.now())),
  }),
]

/** What may change the ruling on a message that has not left: decisions, bases, and what is known of where the recipient is. */
const lawListeners = (deps: SendDeps): Listener[] => [
  listener({
    on: 'country_rule.changed',
    name: 'delivery.ask-country-rules-again',
    queue: 'projection',
    run: (ctx) => ctx.commit((ctx) => reviewBases(deps, ctx, { everything: true })),
  }),
  listener({
    on: 'basis.recorded',
    name: 'delivery.release-with-basis',
    queue: 'projection',
    run: (ctx, facts) => reviewContacts(deps, ctx, facts),
  }),
  listener({
    on: 'basis.withdrawn',
    name: 'delivery.hold-without-basis',
    queue: 'projection',
    run: (ctx, facts) => reviewContacts(deps, ctx, facts),
  }),
  listener({
    on: 'contact.moved',
    name: 'delivery.look-at-moved-contacts',
    queue: 'projection',
    run: (ctx, facts) => reviewContacts(deps, ctx, facts),
  }),
  listener({
    on: 'company.edited',
    name: 'delivery.look-at-edited-country',
    queue: 'projection',
    run: (ctx, facts) => reviewCompanies(deps, ctx, facts),
  }),
  listener({
    on: 'company.enriched',
    name: 'delivery.look-at-read-country',
    queue: 'projection',
    run: (ctx, facts) => reviewCompanies(deps, ctx, facts),
  }),
]

/** What may change whether a company's owner lets a message go. */
const ownerListeners = (deps: SendDeps): Listener[] => [
  listener({
    on: 'company.owner_changed',
    name: 'delivery.follow-owners',
    queue: 'projection',
    run: (ctx, facts) =>
      ctx.commit((ctx) => reviewOwners(deps, ctx, { companyIds: facts.map((fact) => fact.companyId) })),
  }),
  listener({
    on: 'sequence.owner_changed',
    name: 'delivery.follow-sequence-owners',
    queue: 'projection',
    run: (ctx, facts) =>
      ctx.commit((ctx) => reviewOwners(deps, ctx, { sequenceIds: facts.map((fact) => fact.sequenceId) })),
  }),
  listener({
    on: 'contact_policy.changed',
    name: 'delivery.follow-owner-policy',
    queue: 'projection',
    run: (ctx) => ctx.commit((ctx) => reviewOwners(deps, ctx, { everything: true })),
  }),
]

const reviewContacts = (deps: SendDeps, ctx: Ctx, facts: readonly { contactId: string }[]) =>
  ctx.commit((ctx) => reviewBases(deps, ctx, { contactIds: facts.map((fact) => fact.contactId) }))

const reviewCompanies = (deps: SendDeps, ctx: Ctx, facts: readonly { companyId: string }[]) =>
  ctx.commit((ctx) => reviewBases(deps, ctx, { companyIds: facts.map((fact) => fact.companyId) }))

export const deliverySchedules = (deps: SendDeps): Schedule[] => [
  schedule({
    kind: sendDueKind,
    queue: 'delivery',
    startsByItself: true,
    run: (ctx) => sendDueMessages(deps, ctx),
  }),
  schedule({
    kind: settleDoubtsKind,
    queue: 'upkeep',
    startsByItself: true,
    run: (ctx) => settleDoubts(deps, ctx),
  }),
  schedule({ kind: judgeAgainKind, queue: 'upkeep', run: (ctx) => judgeAgain(deps, ctx) }),
  schedule({ kind: judgeHitsKind, queue: 'projection', startsByItself: true, run: (ctx) => judgeHits(deps, ctx) }),
  ...(deps.askLink ? [linkSchedule({ ...deps, askLink: deps.askLink })] : []),
  ...(deps.setup
    ? [domainSchedule({ secrets: deps.secrets, setup: deps.setup }), hostSchedule({ ...deps, setup: deps.setup })]
    : []),
]

const linkListener = (deps: LinkDeps) =>
  listener({
    on: ['message.planned', 'message.edited'],
    name: 'delivery.check-links',
    queue: 'fetch',
    run: (ctx, facts) =>
      checkLinks(
        deps,
        ctx,
        facts.map((fact) => fact.messageId),
      ),
  })

const linkSchedule = (deps: LinkDeps) =>
  schedule({ kind: lookAtBrokenLinksKind, queue: 'fetch', run: (ctx) => lookAtBrokenLinks(deps, ctx) })

const hostSchedule = (deps: HostDeps) =>
  schedule({ kind: checkTrackingHostKind, queue: 'upkeep', run: (ctx) => checkTrackingHost(deps, ctx) })

const domainSchedule = (deps: Parameters<typeof recheckDomains>[0]) =>
  schedule({ kind: checkDomainsKind, queue: 'upkeep', startsByItself: true, run: (ctx) => recheckDomains(deps, ctx) })
