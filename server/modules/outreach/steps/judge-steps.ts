import { type Stop, stopAgainst } from '#modules/compliance/index.ts'
import type { Trx } from '#platform/context.ts'
import { type Calendar, openCalendar } from '../calendar/open-calendar.ts'
import type { OutreachDeps } from '../deps.ts'
import { askPolicy, type PolicyDesk } from '../policy/ask-policy.ts'
import { type OwnerDesk, openOwnerDesk, ownedByOther, writerOf } from '../policy/owner-desk.ts'
import { judgeCondition, type Known } from '../sequences/condition.ts'
import { leansOnEvent } from '../text/variables.ts'
import { findKnown } from './find-known.ts'
import type { StepAtHand } from './gather-steps.ts'
import { type Timing, timeStep } from './time-step.ts'

/** What becomes of a step that has fallen due. */
export type Verdict =
  | Extract<Timing, { act: 'go' }>
  | { act: 'wait'; until: Temporal.Instant; reason: string | null }
  | { act: 'skip'; reason: string; next: number | null }

/** Why a step waits while its event is in doubt. */
export const eventDoubted = 'event_doubted'

/** In the order of the steps; changes nothing. */
export async function judgeSteps(deps: OutreachDeps, trx: Trx, steps: readonly StepAtHand[]): Promise<Verdict[]> {
  const stops = await findTaskStops(deps, trx, steps)
  const known = await findKnown(deps, trx, steps)
  const desk = await askPolicy(
    trx,
    steps.map((one) => one.enrollment),
  )
  const owners = await openOwnerDesk(trx)
  const calendar = await openCalendar(trx)
  return steps.map((one) => {
    const verdict = judge(trx, one, { stops, known: known.get(one.enrollment.id), calendar })
    return verdict.act === 'go' && one.step.kind !== 'manual'
      ? askDesk(desk, one, askOwner(trx, owners, one, verdict))
      : verdict
  })
}

function judge(
  trx: Trx,
  at: StepAtHand,
  { stops, known, calendar }: { stops: readonly Stop[]; known: Known | undefined; calendar: Calendar },
): Verdict {
  const { step, sequence, gathered, lastSentAt } = at
  const now = trx.clock.now()
  const isMessage = step.kind === 'email'
  const timing = timeStep({
    ...{ step, now, window: sequence.window, zone: gathered.zone, event: gathered.event },
    notBefore: isMessage && lastSentAt ? lastSentAt.add({ hours: sequence.minGapHours }) : now,
    // So that messages do not leave in one burst; a person takes one thing after the other anyway.
    random: isMessage ? trx.random() : 0,
    freeDay: calendar(gathered.country),
  })
  if (timing.act === 'wait') return { ...timing, reason: timing.reason ?? null }
  if (timing.act === 'skip') return { ...timing, next: null }
  const judged = step.condition && known ? judgeCondition(step.condition, known) : { holds: true as const }
  if (!judged.holds)
    return { act: 'skip', reason: `condition: ${judged.because}`, next: step.condition?.otherwise ?? step.number + 1 }
  return (isMessage ? undefined : judgeStops(at, stops, now)) ?? judgeDoubt(at, now) ?? timing
}

/** While it is in doubt whether the event stands, nothing leaves that leans on it; that the doubt is settled is announced. */
function judgeDoubt({ step, gathered: { event } }: StepAtHand, now: Temporal.Instant) {
  if (!event?.doubt || !leansOnEvent(step)) return undefined
  return { act: 'wait' as const, until: now.add({ hours: 24 }), reason: eventDoubted }
}

/** A company that another member keeps is not written to; that it is another's again is announced. */
function askOwner(trx: Trx, owners: OwnerDesk, at: StepAtHand, going: Extract<Verdict, { act: 'go' }>): Verdict {
  const { enrollment, sequence, gathered } = at
  if (!owners.keeps(gathered.company, writerOf(sequence, enrollment.enrolledBy))) return going
  const reason = `contact_policy: ${ownedByOther}`
  const until = trx.clock.now().add({ hours: 24 })
  const tooLate = going.expiresAt && Temporal.Instant.compare(until, going.expiresAt) >= 0
  return tooLate ? { act: 'skip', reason, next: null } : { act: 'wait', until, reason }
}

/** What the contact policy refuses, or is to somebody who is away, waits until it would not; an anchored step does not wait past its day. */
function askDesk(desk: PolicyDesk, { enrollment }: StepAtHand, going: Verdict): Verdict {
  if (going.act !== 'go') return going
  const asked = desk.ask(enrollment, going.at)
  if (asked.ok) {
    desk.note(enrollment, going.at)
    return going
  }
  const reason = asked.reason === 'out_of_office' ? asked.reason : `contact_policy: ${asked.reason}`
  const tooLate = going.expiresAt && Temporal.Instant.compare(asked.until, going.expiresAt) >= 0
  return tooLate ? { act: 'skip', reason, next: null } : { act: 'wait', until: asked.until, reason }
}

/** Messages are stopped where they are sent; a task is not put before anybody while a stop stands. */
async function findTaskStops(deps: OutreachDeps, trx: Trx, steps: readonly StepAtHand[]): Promise<Stop[]> {
  const tasks = steps.filter((one) => one.step.kind !== 'email')
  if (tasks.length === 0) return []
  return deps.compliance.findStops(trx, {
    addresses: tasks.flatMap((one) => one.gathered.toAddress ?? []),
    contactIds: tasks.map((one) => one.enrollment.contactId),
    companyIds: tasks.map((one) => one.enrollment.companyId),
  })
}

/** A stop that ends is waited for; one that does not takes the step away, but for a general pause. */
function judgeStops({ enrollment, gathered }: StepAtHand, stops: readonly Stop[], now: Temporal.Instant) {
  const { contactId, companyId } = enrollment
  const stop = stopAgainst(stops, { contactId, companyId, address: gathered.toAddress })
  if (!stop) return undefined
  const reason = `stopped: ${stop.reason}`
  if (stop.until)
    return { act: 'wait' as const, until: Temporal.Instant.fromEpochMilliseconds(stop.until.getTime()), reason }
  if (stop.subject.kind === 'everything') return { act: 'wait' as const, until: now.add({ hours: 24 }), reason }
  return { act: 'skip' as const, reason, next: null }
}
