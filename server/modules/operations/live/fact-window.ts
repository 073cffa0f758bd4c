import { millisecondsOf, uuidv7 } from '#platform/ids.ts'

/**
 * How far back each look goes: ids are given when a fact is written, so one that commits late, or in a process whose clock is behind,
 * lies before facts already read. A transaction takes a second at most; the rest is for the clocks.
 */
export const overlapMilliseconds = 15_000

/** What has been read of a stream of time-ordered ids, as far back as a late one may still turn up. */
export type FactWindow = {
  /** Where the next look starts. */
  floor(): string
  /** The ids past the floor that have been read already. */
  known(): readonly string[]
  add(ids: readonly string[]): void
}

export function createFactWindow(start: number, now: () => number = Date.now): FactWindow {
  const known = new Set<string>()
  let newest = start
  const floor = () => lowestIdAt(Math.min(newest, now()) - overlapMilliseconds)
  return {
    floor,
    known: () => [...known],
    add(ids) {
      for (const id of ids) {
        known.add(id)
        newest = Math.max(newest, millisecondsOf(id))
      }
      const from = floor()
      for (const id of known) if (id <= from) known.delete(id)
    },
  }
}

/** Where to start for a listener that has seen `id` last. */
export const floorBefore = (id: string): string => lowestIdAt(millisecondsOf(id) - overlapMilliseconds)

const lowestIdAt = (milliseconds: number): string => uuidv7(Math.max(0, milliseconds), new Uint8Array(10))
