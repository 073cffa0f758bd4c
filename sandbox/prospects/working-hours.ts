const OPENS_AT = 8
const CLOSES_AT = 18

/** The instant itself when people work then in that zone, else shortly after work begins again. */
export function toWorkingHours(instant: Temporal.Instant, zone: string): Temporal.Instant {
  const local = instant.toZonedDateTimeISO(zone)
  if (local.dayOfWeek <= 5 && local.hour >= OPENS_AT && local.hour < CLOSES_AT) return instant
  // Keeping minutes and seconds spreads people over the first hour.
  const morning = local.with({ hour: OPENS_AT })
  return skipWeekend(local.hour >= CLOSES_AT ? morning.add({ days: 1 }) : morning).toInstant()
}

/** The same time of day on the next Monday when a weekend is in the way. */
export function skipWeekend(time: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return time.dayOfWeek > 5 ? time.add({ days: 8 - time.dayOfWeek }) : time
}
