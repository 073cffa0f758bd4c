import type { newEvent } from '@lanyard/contract/discovery.ts'
import type { z } from 'zod'
import { recordChanges } from '#modules/compliance/index.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { bringBack } from './delete-events.ts'
import { promoteCandidates } from './promote-candidates.ts'
import type { Sighting } from './sighting.ts'
import { findCandidates, insertCandidates } from './store/candidates.ts'

/**
 * Enters an event by hand. Where it is known already, the entry becomes another source of it, and that event is the answer; one that
 * was put aside comes back.
 */
export async function createEvent(
  ctx: Ctx,
  input: z.output<typeof newEvent>,
  because = 'entered by a person',
): Promise<{ eventId: string; created: boolean }> {
  const endsOn = input.endsOn ?? input.startsOn
  if (endsOn < input.startsOn) throw new AppError('invalid_request', { detail: 'The event ends before it begins.' })
  const source = { kind: 'person', name: ctx.ids.next() }
  const sighting: Sighting = { ...input, endsOn, dayKnown: true, status: 'active', line: null, payload: input }
  return ctx.commit(async (ctx) => {
    const ids = await insertCandidates(ctx, source, null, [sighting])
    const [candidate] = await findCandidates(ctx, ids)
    const believed = { candidate: candidate!, because, confidence: 1 }
    const [placed] = await promoteCandidates(ctx, [believed])
    const { eventId, created } = placed!
    if (created) await recordChanges(ctx, [{ table: 'discovery.events', id: eventId, action: 'create', after: input }])
    else await bringBack(ctx, [eventId])
    return { eventId, created }
  })
}
