import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { type Known, type Past, scoreEngagement } from '../sequences/condition.ts'
import { findPastSteps } from '../store/passes.ts'
import type { StepAtHand } from './gather-steps.ts'

/** What the conditions of these steps are asked of, by enrollment; those without a condition are left out. */
export async function findKnown(
  deps: OutreachDeps,
  trx: Trx,
  steps: readonly StepAtHand[],
): Promise<Map<string, Known>> {
  const asking = steps.filter((one) => one.step.condition)
  if (asking.length === 0) return new Map()
  const past = await findPast(
    deps,
    trx,
    asking.map((one) => one.enrollment.id),
  )
  return new Map(
    asking.map((one) => {
      const { id, answered } = one.enrollment
      const known = { answered, past: past.get(id) ?? [] }
      return [id, { ...known, fields: { ...fieldsOf(trx, one), engagement: scoreEngagement(known) } }]
    }),
  )
}

async function findPast(deps: OutreachDeps, trx: Trx, enrollmentIds: string[]): Promise<Map<string, Past[]>> {
  const steps = await findPastSteps(trx, enrollmentIds)
  const messageIds = steps.flatMap((one) => one.messageId ?? [])
  const messages = new Map(
    (messageIds.length > 0 ? await deps.delivery.findMessages(trx, messageIds) : []).map((one) => [one.id, one]),
  )
  const past = new Map<string, Past[]>()
  for (const { enrollmentId, step, outcome, messageId, taskOutcome } of steps) {
    const message = messages.get(messageId ?? '')
    // Delivery notes on a message only what it takes to be human.
    const [opened, clicked] = [Boolean(message?.firstOpenedAt), Boolean(message?.firstClickedAt)]
    const one: Past = { step, outcome, taskOutcome, opened, clicked }
    past.set(enrollmentId, [...(past.get(enrollmentId) ?? []), one])
  }
  return past
}

function fieldsOf(
  trx: Trx,
  { gathered: { contact, company, event, facts } }: StepAtHand,
): Omit<Known['fields'], 'engagement'> {
  return {
    'contact.title': contact.title,
    'contact.department': contact.department,
    'contact.seniority': contact.seniority,
    'contact.decision_maker': contact.decisionMaker,
    'contact.status': contact.status,
    'contact.language': contact.language,
    'contact.email': contact.email,
    'contact.linkedin': contact.linkedin,
    'contact.phone': contact.phone,
    'company.name': company.name,
    'company.country': company.country,
    'company.industry': company.industry,
    'event.name': event?.name ?? null,
    'event.city': event?.city ?? null,
    'event.country': event?.country ?? null,
    'event.online': event?.online ?? null,
    'event.days_to_start': event ? daysTo(trx, event.startsOn, event.timeZone) : null,
    'sponsorship.tier': facts.sponsorship?.tier ?? null,
  }
}

/** Counted at the venue; negative once it has begun. */
function daysTo(trx: Trx, day: string, zone: string | null): number {
  const today = trx.clock
    .now()
    .toZonedDateTimeISO(zone ?? 'UTC')
    .toPlainDate()
  return today.until(Temporal.PlainDate.from(day)).days
}
