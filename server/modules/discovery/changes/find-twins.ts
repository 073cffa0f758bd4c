import type { Trx } from '#platform/context.ts'
import { type Event, readEvent } from '../event.ts'
import { createMatcher } from '../match-candidates.ts'
import { findEventsByKeys } from '../store/events.ts'
import { findLiveSightings, type LiveSighting } from '../store/live-sightings.ts'
import { voiceOf } from './read-claims.ts'
import type { Claim } from './weigh-claims.ts'

/** Another event that is this one on its new days: somebody named it there before we heard that it moves. */
export type Twin = { id: string; claims: Claim[] }

/** The twin of an event that is said to move, and what the sources of the twin say with that. */
export async function findTwin(trx: Trx, event: Event, claim: Claim): Promise<Twin | undefined> {
  const { startsOn, endsOn } = claim
  const { city, country } = claim.city ? claim : event
  const there = { name: event.name, url: event.url, startsOn, endsOn, dayKnown: true, city, country }
  const reading = readEvent(there)
  const others = (await findEventsByKeys(trx, reading.keys)).filter(
    (one) => one.id !== event.id && (one.status === 'active' || one.status === 'postponed'),
  )
  const match = createMatcher(others).find(there, reading)
  if (!match) return undefined
  const sightings = await findLiveSightings(trx, [match.eventId])
  return { id: match.eventId, claims: sightings.map((one) => asClaim(one, claim)) }
}

const asClaim = (one: LiveSighting, claim: Claim): Claim => ({ ...claim, voice: voiceOf(one), ownPage: false })
