import type { Ctx, Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { planDueSteps } from '../enrollments/enroll-contacts.ts'
import { recallSteps } from '../steps/recall-steps.ts'
import { anchorDay } from '../steps/time-step.ts'
import { findBlackouts, findOnTheWay, type OnTheWay, releaseFreeDays, writeBlackouts } from '../store/blackouts.ts'
import { type Gathered, gatherFacts } from '../text/gather-facts.ts'
import { addedDays, type Blackout } from './free-day.ts'

/** Why a message was called off that was planned on a day which has become a blackout day. */
export const blackoutDay = 'blackout_day'

/** Sets the organisation's blackout days. What is planned on new ones is made again for another day at once; what waited for old ones is looked at again. */
export async function changeBlackouts(
  deps: OutreachDeps,
  ctx: Ctx,
  blackouts: readonly Blackout[],
): Promise<{ days: Blackout[] }> {
  return ctx.commit(async (ctx) => {
    const before = await findBlackouts(ctx)
    await writeBlackouts(ctx, blackouts)
    const days = await findBlackouts(ctx)
    const change = { before: { days: before.map(wordsOf) }, after: { days: days.map(wordsOf) } }
    await deps.compliance.recordChange(ctx, {
      ...{ table: 'outreach.blackouts', id: ctx.organisationId, action: 'edit' },
      ...change,
    })
    await recallFrom(deps, ctx, addedDays(before, days))
    await releaseFreeDays(ctx)
    await ctx.wakeAt(planDueSteps, ctx.clock.now())
    return { days }
  })
}

/** As a person reads it in the history. */
const wordsOf = ({ from, to, name }: Blackout): string =>
  `${from === to ? from : `${from} to ${to}`}${name ? ` (${name})` : ''}`

async function recallFrom(deps: OutreachDeps, trx: Trx, days: readonly string[]): Promise<void> {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return
  // A day lasts from where it begins first on Earth to where it ends last.
  const from = Temporal.PlainDate.from(first).toZonedDateTime('UTC').subtract({ hours: 14 }).toInstant()
  const to = Temporal.PlainDate.from(last)
    .toZonedDateTime('UTC')
    .add({ hours: 24 + 12 })
    .toInstant()
  const planned = await deps.delivery.listPlanned(trx, { from, to })
  const hours = new Map(planned.map((one) => [one.id, Temporal.Instant.fromEpochMilliseconds(one.sendAt.getTime())]))
  const running = await findOnTheWay(trx, [...hours.keys()])
  const facts = await gatherFacts(deps, trx, running, undefined)
  const hit = running.filter((one) => {
    const gathered = facts.of(one)
    if (!gathered || isOnSite(one, gathered)) return false
    const day = hours.get(one.messageId)!.toZonedDateTimeISO(gathered.zone).toPlainDate()
    return days.includes(day.toString())
  })
  await recallSteps(
    deps,
    trx,
    hit.map((one) => one.id),
    blackoutDay,
  )
}

/** On a day of the event its day stands, whatever day that is. */
function isOnSite({ step }: OnTheWay, { event }: Gathered): boolean {
  if (!step.anchor || !event?.startsOn || !event.endsOn) return false
  const window = { days: [1, 2, 3, 4, 5, 6, 7] }
  return anchorDay(step.anchor, { startsOn: event.startsOn, endsOn: event.endsOn }, window).onSite
}
