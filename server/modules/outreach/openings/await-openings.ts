import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import type { Composing } from '../steps/compose-message.ts'
import { giveUpAsked, insertDrafts } from '../store/drafts.ts'
import { saysOpening } from '../text/variables.ts'
import { drafting } from './opening.ts'

/** When a model's lines are to be written. */
export const draftOpenings = 'outreach.draft-openings'

/** So long a step waits for its line. */
const patience = { minutes: 15 }
const tooLate = 'the model did not answer in time'

export type Awaited = {
  ready: Composing[]
  waiting: { id: string; dueAt: string; reason: string }[]
}

/** Steps whose opening line a model is to write wait for it, a bounded time; then they say what the rules say. Asks for those lines. */
export async function awaitOpenings(deps: OutreachDeps, trx: Trx, going: readonly Composing[]): Promise<Awaited> {
  if (!deps.model) return { ready: [...going], waiting: [] }
  const now = trx.clock.now()
  const wants = (one: Composing) =>
    one.sequence.openingLines === 'model' && saysOpening(`${one.step.subject} ${one.step.body}`)
  // A step for a day of the event does not wait until that day is over.
  const hasTime = ({ hour: { expiresAt } }: Composing) =>
    !expiresAt || Temporal.Instant.compare(expiresAt, now.add(patience)) > 0
  const fresh = going.filter((one) => wants(one) && hasTime(one) && one.gathered.opening.askable)
  const late = (one: Composing) => {
    const asked = one.gathered.opening.asked
    return asked !== undefined && Temporal.Instant.compare(endOf(asked.askedAt), now) <= 0
  }
  const overdue = going.filter((one) => wants(one) && late(one))
  const waiting = going.filter(
    (one) => wants(one) && hasTime(one) && !late(one) && (fresh.includes(one) || one.gathered.opening.asked),
  )
  await insertDrafts(
    trx,
    fresh.map(({ enrollment: { contactId, companyId, eventId } }) => ({
      ...{ contactId, companyId, eventId, state: 'asked' as const, writtenBy: 'model' as const },
    })),
  )
  await giveUpAsked(
    trx,
    overdue.map((one) => one.gathered.opening.asked!.id),
    tooLate,
  )
  if (fresh.length > 0) await trx.wakeAt(draftOpenings, now)
  return {
    ready: going
      .filter((one) => !waiting.includes(one))
      .map((one) => (overdue.includes(one) ? withReason(one, tooLate) : one)),
    waiting: waiting.map(({ enrollment, gathered }) => ({
      id: enrollment.id,
      dueAt: (gathered.opening.asked ? endOf(gathered.opening.asked.askedAt) : now.add(patience)).toString(),
      reason: drafting,
    })),
  }
}

const endOf = (askedAt: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(askedAt.getTime()).add(patience)

function withReason(one: Composing, because: string): Composing {
  const { gathered } = one
  const { opening } = gathered
  return opening.by === 'rules' ? { ...one, gathered: { ...gathered, opening: { ...opening, because } } } : one
}
