/** The time the world lives in; `speed` is how many of its seconds pass in a real one. */
export type Clock = { now(): Temporal.Instant; readonly speed: number }

/** A clock that starts at `start` and runs `speed` times as fast as the machine's. */
export function createFastClock(start: Temporal.Instant, speed: number): Clock {
  const began = performance.now()
  return {
    now: () => start.add({ milliseconds: Math.round((performance.now() - began) * speed) }),
    speed,
  }
}
