import type { EventReading } from './event.ts'
import { type EventSighting, sameEvent } from './same-event.ts'
import { asEventSighting } from './sighting.ts'

type Stated = Parameters<typeof asEventSighting>[0]
export type Known = Stated & {
  id: string
  dedupeKey: string
  keys: string[]
  /** These are not the event's days or place, but those that a source says it has moved to. */
  isMove?: boolean
}
export type Match = { eventId: string; because: string; confidence: number; isMove: boolean }

export type Matcher = {
  /** The event this is another sighting of. */
  find(candidate: Stated, reading: EventReading): Match | undefined
  /** Makes an event known to the sightings that follow. */
  add(event: Known): void
}

/** Tells sightings apart by comparing each with the events it shares a key with. Pure. */
export function createMatcher(known: readonly Known[]): Matcher {
  const byKey = new Map<string, Known[]>()
  const sightings = new Map<Known, EventSighting>()
  const add = (event: Known) => {
    sightings.set(event, asEventSighting(event))
    for (const key of event.keys) byKey.set(key, [...(byKey.get(key) ?? []), event])
  }
  known.forEach(add)
  return {
    add,
    find(candidate, reading) {
      const near = new Set(reading.keys.flatMap((key) => byKey.get(key) ?? []))
      const twin = [...near].find((event) => candidate.dayKnown && isSameKey(event.dedupeKey, reading.dedupeKey))
      if (twin) return { ...found(twin), because: 'same name, first day and city', confidence: 0.97 }
      const sighting = asEventSighting(candidate)
      return [...near]
        .map((event) => ({ ...found(event), ...sameEvent(sightings.get(event)!, sighting) }))
        .filter((one) => one.same)
        .toSorted((a, b) => b.confidence - a.confidence)[0]
    },
  }
}

const found = ({ id, isMove = false }: Known) => ({ eventId: id, isMove })

/** A key says who an event is only where it has all three parts: name, first day, city. */
function isSameKey(a: string, b: string): boolean {
  return a === b && /^[^|]+\|\d{4}-\d\d-\d\d\|[^|]+/.test(a)
}
