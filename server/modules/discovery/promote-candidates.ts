import type { Trx } from '#platform/context.ts'
import { settleClaims } from './changes/settle-claims.ts'
import { type EventReading, readEvent } from './event.ts'
import { createMatcher, type Known, type Match } from './match-candidates.ts'
import { type Candidate, decideCandidates, tellMoves } from './store/candidates.ts'
import { insertEventSources } from './store/event-sources.ts'
import { addEventKeys, findEventsByKeys, insertEvents, lockEvents, type NewEvent } from './store/events.ts'
import { findLiveSightings } from './store/live-sightings.ts'

export type Believed = { candidate: Candidate; because: string; confidence: number }

/** Where a candidate went: an event made for it, or the one it is a second sighting of. */
type Placed = Believed & { reading: EventReading; eventId: string; created?: NewEvent; isMove?: boolean }

/**
 * Makes an event of each candidate, or another source of the event it is a second sighting of, and announces what came of it. Set-based,
 * one at a time per organisation. `alone` skips the comparison: a person said that it is an event of its own.
 */
export async function promoteCandidates(
  trx: Trx,
  believed: readonly Believed[],
  options: { alone?: boolean } = {},
): Promise<{ candidateId: string; eventId: string; created: boolean }[]> {
  if (believed.length === 0) return []
  await lockEvents(trx)
  const read = believed.map((one) => ({ ...one, reading: readEvent(one.candidate) }))
  const keys = [...new Set(read.flatMap((one) => one.reading.keys))]
  const matcher = createMatcher(options.alone ? [] : await findKnown(trx, keys))
  const placed = read.map((one): Placed => {
    const match = options.alone ? undefined : (findTold(one.candidate) ?? matcher.find(one.candidate, one.reading))
    if (match) return { ...one, ...match }
    const created = toEvent(trx.ids.next(), one, one.reading)
    matcher.add(created)
    return { ...one, eventId: created.id, created }
  })
  await writePlaces(trx, placed)
  await announceOutcome(trx, placed)
  return placed.map(({ candidate, eventId, created }) => ({
    candidateId: candidate.id,
    eventId,
    created: created !== undefined,
  }))
}

/** Its source gave this very event before, with other days or another place. */
function findTold({ aboutEventId }: Candidate): Match | undefined {
  if (!aboutEventId) return undefined
  return {
    eventId: aboutEventId,
    because: 'its source gave this event before, otherwise',
    confidence: 0.95,
    isMove: true,
  }
}

/** Events that share a key with what was sighted; one that a source says has moved is known on those days too. */
async function findKnown(trx: Trx, keys: readonly string[]): Promise<Known[]> {
  const events = await findEventsByKeys(trx, keys)
  const doubted = events.filter((one) => one.doubt === 'moved').map((one) => one.id)
  const moves = (await findLiveSightings(trx, doubted)).filter((one) => one.aboutEventId === one.eventId)
  const byId = new Map(events.map((one) => [one.id, one]))
  const elsewhere = moves.map((move): Known => {
    const { id, name, url } = byId.get(move.eventId)!
    const { startsOn, endsOn, dayKnown, city, country } = move
    const stated = { name, url, startsOn, endsOn, dayKnown, city, country }
    return { id, ...stated, ...readEvent(stated), city, country, isMove: true }
  })
  return [...events, ...elsewhere]
}

function toEvent(id: string, { candidate, because, confidence }: Believed, reading: EventReading): NewEvent {
  const { name, url, startsOn, endsOn, dayKnown, eventStatus } = candidate
  return { ...reading, id, name, url, startsOn, endsOn, dayKnown, status: eventStatus, confidence, reasons: [because] }
}

async function writePlaces(trx: Trx, placed: readonly Placed[]): Promise<void> {
  await insertEvents(
    trx,
    placed.flatMap(({ created }) => created ?? []),
  )
  const decisions = placed.map(({ candidate, created, because, confidence, eventId }) => {
    const status = created ? ('promoted' as const) : ('merged' as const)
    return { id: candidate.id, candidateId: candidate.id, status, because, confidence, eventId }
  })
  await decideCandidates(trx, decisions)
  await tellMoves(
    trx,
    placed.filter((one) => one.isMove).map(({ candidate, eventId }) => ({ id: candidate.id, eventId })),
  )
  await insertEventSources(trx, decisions)
  const joined = placed.filter(({ created }) => !created)
  await addEventKeys(
    trx,
    joined.map(({ eventId, reading }) => ({ id: eventId, keys: reading.keys })),
  )
}

/** New events are announced unless they are off; what joined an event may say that it is off, or elsewhere, or on other days. */
async function announceOutcome(trx: Trx, placed: readonly Placed[]): Promise<void> {
  const fresh = placed.flatMap(({ created }) => created ?? [])
  const standing = fresh.filter((event) => event.status === 'active')
  await trx.announce(standing.map((event) => ({ name: 'event.promoted' as const, eventId: event.id })))
  await settleClaims(
    trx,
    placed.filter(({ created }) => !created).map(({ eventId }) => eventId),
  )
}
