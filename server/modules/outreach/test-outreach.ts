import { newSequence } from '@lanyard/contract/outreach.ts'
import type { z } from 'zod'
import type { Message, PlannedMessage } from '#modules/delivery/index.ts'
import type { Trx } from '#platform/context.ts'
import { startTestPlatform, type TestPlatform } from '../../../test/platform.ts'
import type { OutreachDeps } from './deps.ts'
import { enrollContacts } from './enrollments/enroll-contacts.ts'
import { changePolicy } from './policy/change-policy.ts'
import { usualPolicy } from './policy/contact-policy.ts'
import { createSequence } from './sequences/edit-sequence.ts'
import { setSequenceStatus } from './sequences/set-sequence-status.ts'
import { advanceEnrollments } from './steps/advance-enrollments.ts'
import { planDueSteps } from './steps/plan-due-steps.ts'
import { findByContact } from './store/enrollments.ts'
import { listPasses } from './store/passes.ts'

export const companyId = '019a0000-0000-7000-8000-0000000000c1'
export const noor = '019a0000-0000-7000-8000-00000000a001'
export const tomas = '019a0000-0000-7000-8000-00000000a002'
const members = [
  { id: noor, name: 'Noor', email: 'noor@seller.example' },
  { id: tomas, name: 'Tomas', email: 'tomas@seller.example' },
]
export const eventId = '019a0000-0000-7000-8000-0000000000e1'
const mailboxId = '019a0000-0000-7000-8000-0000000000b1'

type Handed = Pick<
  PlannedMessage,
  'mailboxId' | 'key' | 'contactId' | 'step' | 'held' | 'text' | 'subject' | 'inReplyTo' | 'reasons' | 'countries'
> & {
  id: string
  sendAt: Temporal.Instant
  state: Message['state']
  stateReason: string | null
  sentAt: Date | null
  firstOpenedAt: Date | null
  firstClickedAt: Date | null
}

/** What the modules below answer; tests change it as they go. */
export type World = {
  gone: Set<string>
  contact: Record<string, unknown>
  company: Record<string, unknown>
  event: Record<string, unknown>
  /** What one event has that differs, by its id. */
  events: Record<string, Record<string, unknown>>
  /** Of every company at its event, as its page says. */
  tier: string | null
  /** Whether what was planned can still be called off. */
  cancellable: boolean
  mailboxes: { id: string; fromName: string; enabled: boolean; cap: number }[]
  messages: Handed[]
  /** In force against a contact. */
  stops: (contactId: string) => object[]
}

export type NewTestSequence = Partial<z.input<typeof newSequence>> & Pick<z.input<typeof newSequence>, 'steps'>

/** Outreach over a real database. The modules below it are lists, because what counts here is what is asked of them. */
export async function startTestOutreach() {
  const platform = await startTestPlatform({ work: false })
  const world = freshWorld()
  const deps = createDeps(platform, world)
  const ctx = () => platform.ctx()
  // All contacts are of one company: its limit is what the tests of the policy are about.
  const noLimit = {
    ...usualPolicy,
    ...{ personTouches: null, personDays: 1, companyTouches: null, companyDays: 1, cooldownDays: 0 },
  }
  await changePolicy(deps, ctx(), noLimit)

  async function begin(sequence: NewTestSequence, contactId = ctx().ids.next()) {
    const whole = { from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] }
    const input = newSequence.parse({ name: 'Test', approvalRequired: false, window: whole, ...sequence })
    const made = await createSequence(deps, ctx(), input)
    await setSequenceStatus(deps, ctx(), made.id, 'active')
    await ctx().transaction((trx) =>
      enrollContacts(deps, trx, { sequenceId: made.id, contactIds: [contactId], eventId }),
    )
    await planDueSteps(deps, ctx())
    return { sequenceId: made.id, contactId }
  }

  return {
    ...{ platform, deps, world, ctx, begin },
    reset: () => Object.assign(world, freshWorld()),
    plan: () => planDueSteps(deps, ctx()),
    messagesTo: (contactId: string) => world.messages.filter((one) => one.contactId === contactId),
    /** The latest message, to anybody or to this contact, is sent. */
    async send(contactId?: string) {
      const message = world.messages.filter((one) => !contactId || one.contactId === contactId).at(-1)!
      Object.assign(message, { state: 'sent', sentAt: new Date(ctx().clock.now().epochMilliseconds) })
      await advanceEnrollments(deps, ctx(), [message.id])
    },
    state: async (contactId: string) => (await ctx().transaction((trx) => findByContact(trx, [contactId])))[0]!,
    async passes(contactId: string) {
      const [enrollment] = await ctx().transaction((trx) => findByContact(trx, [contactId]))
      const passed = await ctx().transaction((trx) => listPasses(trx, enrollment!.id))
      return passed.map(({ step, outcome, reason }) => [step, outcome, reason].filter(Boolean).join(' '))
    },
  }
}

export type TestOutreach = Awaited<ReturnType<typeof startTestOutreach>>

const freshWorld = (): World => ({
  gone: new Set(),
  tier: null,
  contact: { email: 'ada@acorn.example', title: null, department: 'marketing', decisionMaker: true, timeZone: 'UTC' },
  company: {},
  event: {
    name: 'Lantern Conf',
    startsOn: '2026-02-10',
    endsOn: '2026-02-12',
    dayKnown: true,
    timeZone: 'Europe/Berlin',
  },
  events: {},
  cancellable: true,
  mailboxes: [{ id: mailboxId, fromName: 'Noor', enabled: true, cap: 50 }],
  messages: [],
  stops: () => [],
})

function createDeps(platform: TestPlatform, world: World): OutreachDeps {
  const contact = (id: string) => ({
    ...{ id, companyId, eventId: null, firstName: 'Ada', lastName: 'Birch', fullName: 'Ada Birch' },
    source: { kind: 'import', url: null, seenAt: '2026-01-01' },
    ...world.contact,
  })
  return {
    getSeller: async () => ({ pitch: null, bookingUrl: null }),
    members: {
      list: async () => members,
      findOwn: async (trx: Trx) => (trx.actor.kind === 'member' ? trx.actor.id : undefined),
    },
    companies: {
      takeUnowned: async (_: unknown, taken: { companyId: string; ownerId: string }[]) => {
        for (const one of taken) world.company.ownerId ??= one.ownerId
      },
      findCompanies: async (_: unknown, ids: string[]) =>
        ids.filter((id) => !world.gone.has(id)).map((id) => ({ id, name: 'Acorn', ...world.company })),
    },
    compliance: {
      findStops: async (_: unknown, { contactIds }: { contactIds: string[] }) => contactIds.flatMap(world.stops),
      writeStop: async () => ({ stopId: platform.ctx().ids.next() }),
      liftStops: async () => [],
      recordChange: async () => {},
      recordChanges: async () => {},
    },
    contacts: { getContacts: async (_: unknown, ids: string[]) => ids.map(contact) },
    discovery: {
      findEvents: async (_: unknown, ids: string[]) =>
        ids.map((id) => ({ id, status: 'active', ...world.event, ...world.events[id] })),
    },
    sponsors: {
      listSponsorships: async (_: unknown, { companyIds }: { companyIds: string[] }) =>
        world.tier ? companyIds.map((companyId) => ({ companyId, eventId, tier: world.tier, lapsedAt: null })) : [],
    },
    delivery: createDelivery(platform, world),
  } as unknown as OutreachDeps
}

function createDelivery(platform: TestPlatform, world: World) {
  return {
    listMailboxes: async () => world.mailboxes,
    findBrokenLinks: async () => [],
    findAvailability: async () => new Map(),
    findMissingBasis: async () => undefined,
    deliveryReadiness: async () => ({ missing: [] }),
    keepAttachments: async () => [],
    findAttachments: async () => [],
    listCapacity: async () =>
      new Map(
        world.mailboxes
          .filter((one) => one.enabled)
          .map(({ id, cap }) => [
            id,
            { cap, taken: world.messages.filter((one) => one.mailboxId === id && one.state !== 'cancelled').length },
          ]),
      ),
    findMessages: async (_: unknown, ids: string[]) => world.messages.filter((one) => ids.includes(one.id)),
    planMessages: async (_: unknown, planned: PlannedMessage[]) =>
      planned.map((one) => {
        const known = world.messages.find(({ key }) => key === one.key)
        const id = known?.id ?? platform.ctx().ids.next()
        const fresh = {
          sentAt: null,
          rewrittenAt: null,
          firstOpenedAt: null,
          firstClickedAt: null,
          stateReason: one.held,
        }
        if (!known) world.messages.push({ ...one, ...fresh, id, state: one.held ? 'held' : 'planned' })
        return { messageId: id, created: !known }
      }),
    findByHand: async () => [],
    questionMessages: async () => {},
    withdrawQuestion: async () => {},
    listPlanned: async (_: unknown, span: { from: Temporal.Instant; to: Temporal.Instant }) =>
      world.messages
        .filter(({ state, sendAt }) => ['planned', 'held'].includes(state) && isWithin(sendAt, span))
        .map((one) => ({ ...one, sendAt: new Date(one.sendAt.epochMilliseconds) })),
    cancelMessages: async (
      _: unknown,
      by: { messageIds?: string[]; enrollmentIds?: string[]; reason: string; heldFor?: string[] },
    ) => {
      const cancelled = world.messages.filter(
        (one) =>
          world.cancellable &&
          ['planned', 'held'].includes(one.state) &&
          (!by.messageIds || by.messageIds.includes(one.id)) &&
          (!by.enrollmentIds || by.enrollmentIds.some((id) => one.key.startsWith(id))),
      )
      for (const one of cancelled) Object.assign(one, { state: 'cancelled', stateReason: by.reason })
      return cancelled.map((one) => one.id)
    },
  }
}

const isWithin = (at: Temporal.Instant, { from, to }: { from: Temporal.Instant; to: Temporal.Instant }): boolean =>
  Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, to) < 0
