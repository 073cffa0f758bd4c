import type { eventChanges } from '@lanyard/contract/discovery.ts'
import type { z } from 'zod'
import { recordChanges } from '#modules/compliance/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { factsOfStatus } from './edit-events.ts'
import { type Event, readEvent } from './event.ts'
import { settleEvents } from './store/doubts.ts'
import { findEvents, rewriteEvent } from './store/events.ts'

/**
 * Changes an event by hand. Other days, another place or being on again announce that it moved, calling it off that it is cancelled. Throws `not_found`,
 * `invalid_request`.
 */
export async function editEvent(ctx: Ctx, id: string, changes: z.output<typeof eventChanges>): Promise<Event> {
  return ctx.commit(async (ctx) => {
    const [before] = await findEvents(ctx, [id])
    if (!before || before.status === 'deleted')
      throw new AppError('not_found', {
        detail: 'There is no such event.',
        hint: 'If it was put aside, restore it first.',
      })
    const after = { ...before, ...withoutUndefined(changes) }
    if (after.endsOn < after.startsOn)
      throw new AppError('invalid_request', {
        detail: 'The event ends before it begins.',
        hint: 'Give a last day that is not before the first.',
      })
    const dayKnown = before.dayKnown || changes.startsOn !== undefined
    await rewriteEvent(ctx, { ...after, ...readPlaced({ ...after, dayKnown }, before), dayKnown })
    // Whoever says how it is has heard what the sources say.
    if (settles(changes)) await settleEvents(ctx, [id])
    const [event] = await findEvents(ctx, [id])
    const facts = factsOfStatus(before, event!.status)
    if (facts.length > 0) await ctx.announce(facts)
    else if (hasMoved(before, event!)) await ctx.announce([{ name: 'event.moved', eventId: id }])
    await record(ctx, before, event!)
    return event!
  })
}

/** A place that stays as it is keeps its region and coordinates; the gazetteer would look for them among more cities of that name. */
export function readPlaced(after: Event, before: Event) {
  const reading = readEvent(after)
  if (after.city !== before.city || after.country !== before.country) return reading
  const { region, timeZone, latitude, longitude, online } = before
  return { ...reading, region, timeZone, latitude, longitude, online, city: before.city, country: before.country }
}

/** Of what a person can change, what is different now. */
async function record(trx: Trx, before: Event, after: Event): Promise<void> {
  const changed = editable.filter((field) => before[field] !== after[field])
  if (changed.length === 0) return
  const pick = (event: Event) => Object.fromEntries(changed.map((field) => [field, event[field]]))
  const change = { table: 'discovery.events', id: before.id, action: 'edit', before: pick(before), after: pick(after) }
  await recordChanges(trx, [change])
}

const settling = ['startsOn', 'endsOn', 'city', 'country', 'status'] as const

const settles = (changes: z.output<typeof eventChanges>): boolean =>
  settling.some((field) => changes[field] !== undefined)

const editable = ['name', 'url', 'startsOn', 'endsOn', 'city', 'country', 'status'] as const

const hasMoved = (before: Event, after: Event): boolean =>
  (['startsOn', 'endsOn', 'city', 'country'] as const).some((field) => before[field] !== after[field])

const withoutUndefined = <T extends object>(changes: T) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
