import type { ScheduleAnswer, ScheduledMessage } from '@lanyard/contract/outreach-schedule.ts'
import type { Trx } from '#platform/context.ts'
import { openCalendar } from '../calendar/open-calendar.ts'
import type { OutreachDeps } from '../deps.ts'
import { findNames } from '../find-names.ts'
import { listRunning, type Running } from '../store/running.ts'
import { findSequences } from '../store/sequences.ts'
import { gatherFacts } from '../text/gather-facts.ts'
import { forecastSteps, stepsBehind } from './forecast-steps.ts'

type Unnamed = Omit<ScheduledMessage, 'contactName' | 'companyName' | 'sequenceName'>

/** Running enrollments looked at, and messages shown, at most. */
const most = 1000

/** What has left is no part of a schedule; what has not may be late by so much. */
const lateDays = 30

const usualDays = 14

/** The messages that are planned for these days (UTC), and what running enrollments would send on them beyond that. Changes nothing. */
export async function listSchedule(
  deps: OutreachDeps,
  trx: Trx,
  asked: { from?: string | undefined; to?: string | undefined },
): Promise<ScheduleAnswer> {
  const first = asked.from
    ? Temporal.PlainDate.from(asked.from)
    : trx.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const last = asked.to ? Temporal.PlainDate.from(asked.to) : first.add({ days: usualDays - 1 })
  const [from, to] = [startOf(first), startOf(last.add({ days: 1 }))]
  const span = { from: from.subtract({ hours: 24 * lateDays }), to }
  const unsent = await deps.delivery.listPlanned(trx, span)
  const planned = unsent.map(
    ({ id, sendAt, state, stateReason, contactId, companyId, enrollmentId, sequenceId, mailboxId, step }): Unnamed => ({
      ...{ at: sendAt.toISOString(), kind: 'planned', messageId: id, held: state === 'held' ? stateReason : null },
      ...{ contactId, companyId, enrollmentId, sequenceId, mailboxId, step },
    }),
  )
  const running = await listRunning(trx, most)
  const hours = new Map(planned.map((one) => [one.messageId!, Temporal.Instant.from(one.at)]))
  const forecast = await forecastAll(deps, trx, { running, hours, to })
  const items = [...planned, ...forecast].filter((one) => one.at >= new Date(from.epochMilliseconds).toISOString())
  items.sort((one, other) => (one.at < other.at ? -1 : 1))
  const shown = await name(deps, trx, items.slice(0, most))
  return { items: shown, complete: items.length <= most && running.length < most }
}

const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime('UTC').toInstant()

async function forecastAll(
  deps: OutreachDeps,
  trx: Trx,
  given: { running: readonly Running[]; hours: ReadonlyMap<string, Temporal.Instant>; to: Temporal.Instant },
): Promise<Unnamed[]> {
  const { running, hours, to } = given
  const now = trx.clock.now()
  const calendar = await openCalendar(trx)
  const sequences = new Map((await findSequences(trx)).map((one) => [one.id, one]))
  const facts = await gatherFacts(deps, trx, running, undefined)
  return running.flatMap((one) => {
    const [gathered, sequence] = [facts.of(one), sequences.get(one.sequenceId)]
    if (!gathered || !sequence) return []
    const { zone, event, country } = gathered
    const onTheWay = one.dueAt === null ? (hours.get(one.messageId ?? '') ?? now) : undefined
    const due = one.dueAt ? Temporal.Instant.fromEpochMilliseconds(one.dueAt.getTime()) : now
    const surroundings = { window: sequence.window, minGapHours: sequence.minGapHours, zone, event }
    const course = {
      ...surroundings,
      steps: one.steps,
      next: one.nextStep,
      freeDay: calendar(country),
      lastAt: undefined,
    }
    // What is on its way stands where it is planned: the forecast begins behind it.
    const steps = onTheWay ? stepsBehind(one.steps, one.nextStep, later(onTheWay, now)) : { from: later(due, now) }
    const { id, sequenceId, contactId, companyId, mailboxId } = one
    return forecastSteps({ ...course, ...steps }, to).map(
      ({ step, at }): Unnamed => ({
        ...{ at: new Date(at.epochMilliseconds).toISOString(), kind: 'forecast', messageId: null, held: null },
        ...{ enrollmentId: id, sequenceId, contactId, companyId, mailboxId, step },
      }),
    )
  })
}

async function name(deps: OutreachDeps, trx: Trx, items: readonly Unnamed[]): Promise<ScheduledMessage[]> {
  const names = await findNames(deps, trx, {
    contacts: items.map((one) => one.contactId),
    companies: items.map((one) => one.companyId),
    sequences: items.flatMap((one) => one.sequenceId ?? []),
    events: [],
  })
  const of = (id: string | null) => names.get(id ?? '') ?? null
  return items.map((one) => ({
    ...one,
    ...{ contactName: of(one.contactId), companyName: of(one.companyId), sequenceName: of(one.sequenceId) },
  }))
}

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) < 0 ? other : one
