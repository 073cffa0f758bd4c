import type { Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'
import { findFullDomains, limitsOf } from './domain-rooms.ts'
import { findSubstitutes } from './fallback.ts'
import { domainDayAt } from './limits.ts'
import { dayAt, effectiveCap, isOpen, type Mailbox, nextOpening } from './mailbox.ts'
import { sendDueKind } from './plan-messages.ts'
import { listNextHours, lockUsage, secondsToNextLapse } from './store/claim.ts'
import { listShutMailboxes } from './store/domains.ts'
import { listMailboxes } from './store/mailboxes.ts'

/** Asks to be woken when the next message may go: its hour, and its mailbox's window, cap and rest, and its domain's cap; or when somebody's lease runs out. */
export async function wakeForNext(deps: Pick<DeliveryDeps, 'usualLimits'>, trx: Trx): Promise<void> {
  const now = trx.clock.now()
  const full = await findFullDomains(trx, await limitsOf(deps, trx))
  const hours = await listNextHours(
    trx,
    full.map((one) => one.domain),
  )
  const tomorrow = domainDayAt(now).add({ days: 1 }).toZonedDateTime('UTC').toInstant()
  const wishes: Temporal.Instant[] = []
  if (hours.length > 0) {
    const available = await findAvailability(trx, now)
    // A mailbox whose domain is not ready takes nothing that could go elsewhere.
    const shut = new Set((await listShutMailboxes(trx)).map((one) => one.id))
    const open = [...available].flatMap(([id, from]) => (shut.has(id) ? [] : from.forOutreach))
    const soonest = open.sort(Temporal.Instant.compare)[0]
    const substitutes = findSubstitutes(await listMailboxes(trx), now)
    for (const { mailboxId, isAnswer, isFirst, isFull, sendAt } of hours) {
      const own = mailboxId ? available.get(mailboxId)?.[isAnswer ? 'forAnswers' : 'forOutreach'] : soonest
      const other = isFirst && !isAnswer && mailboxId ? substitutes.get(mailboxId) : undefined
      const stand = other && !shut.has(other) ? available.get(other)?.forOutreach : undefined
      const soon = stand && own && Temporal.Instant.compare(stand, own) < 0 ? stand : own
      // Neither window nor cap binds a person's answer.
      const from = soon && isFull && !isAnswer ? later(soon, tomorrow) : soon
      // A paused mailbox wakes its messages when it is taken up again.
      if (from) wishes.push(later(from, Temporal.Instant.fromEpochMilliseconds(sendAt.getTime())))
    }
  }
  const seconds = await secondsToNextLapse(trx)
  if (seconds !== undefined) wishes.push(now.add(domainTime(seconds, trx.clock.speed)))
  const next = wishes.sort(Temporal.Instant.compare)[0]
  if (next) await trx.wakeAt(sendDueKind, next)
}

/** Leases run on the machine's clock, wishes on the domain's; one that stands still is looked at again when it has moved. */
function domainTime(seconds: number, speed: number): Temporal.DurationLike {
  if (speed === 0) return { minutes: 1 }
  return { milliseconds: Math.ceil((Math.max(seconds, 0) + 0.5) * speed * 1000) }
}

type Availability = { forOutreach: Temporal.Instant; forAnswers: Temporal.Instant }

/** From when each enabled mailbox may send. */
export async function findAvailability(trx: Trx, now: Temporal.Instant): Promise<Map<string, Availability>> {
  const mailboxes = (await listMailboxes(trx)).filter((one) => one.enabled)
  if (mailboxes.length === 0) return new Map()
  const days = mailboxes.map((one) => ({ mailboxId: one.id, usedOn: dayAt(one.window, now).toString() }))
  const usage = await lockUsage(trx, days)
  return new Map(mailboxes.map((one) => [one.id, availableFrom(one, usage.get(one.id) ?? 0, now)]))
}

function availableFrom(mailbox: Mailbox, used: number, now: Temporal.Instant): Availability {
  const { window, restsUntil } = mailbox
  const rested = restsUntil ? later(now, Temporal.Instant.fromEpochMilliseconds(restsUntil.getTime())) : now
  // Neither window nor cap binds a person's answer.
  if (used >= effectiveCap(mailbox, dayAt(window, now))) {
    return { forOutreach: nextOpening(window, later(rested, endOfDay(mailbox, now))), forAnswers: rested }
  }
  return { forOutreach: isOpen(window, rested) ? rested : nextOpening(window, rested), forAnswers: rested }
}

const endOfDay = ({ window }: Mailbox, now: Temporal.Instant): Temporal.Instant =>
  dayAt(window, now).add({ days: 1 }).toZonedDateTime(window.timeZone).toInstant().subtract({ milliseconds: 1 })

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) > 0 ? a : b
