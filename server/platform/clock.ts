/** The domain clock: due times, windows, cool-downs, event dates. Leases, retries and time-outs run on the database's clock instead. */
export type Clock = {
  now(): Temporal.Instant
  /** Domain seconds that pass in one real second: 1 in real use, more in the sandbox, 0 when the clock stands still. */
  readonly speed: number
}

export const machineClock: Clock = { now: () => Temporal.Now.instant(), speed: 1 }

/** A clock that starts at `start` and runs `speed` times as fast as the machine's. */
export function createClock(start: Temporal.Instant, speed: number): Clock {
  const began = performance.now()
  return {
    now: () => start.add({ milliseconds: Math.round((performance.now() - began) * speed) }),
    speed,
  }
}

export type SettableClock = Clock & { set(to: Temporal.Instant): void; advance(by: Temporal.DurationLike): void }

/** A clock that moves only when told to, for tests and for `--as-of`. */
export function createStandingClock(start: Temporal.Instant): SettableClock {
  let current = start
  return {
    now: () => current,
    speed: 0,
    set(to) {
      current = to
    },
    advance(by) {
      current = current.add(by)
    },
  }
}

export const dayOf = (instant: Temporal.Instant, zone = 'UTC'): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(zone).toPlainDate()
