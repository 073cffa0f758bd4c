/** The longest time between two readings by days left until the event; nearer events are read more often. */
const steps: readonly [daysLeft: number, hours: number][] = [
  [7, 12],
  [21, 24],
  [60, 72],
  [Number.POSITIVE_INFINITY, 168],
]

/** When an event's site is to be read again; null once the event is over. A site that did not answer is tried again within a day. */
export function nextCheck(
  event: { startsOn: string; endsOn: string },
  now: Temporal.Instant,
  answered: boolean,
): Temporal.Instant | null {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  if (Temporal.PlainDate.compare(today, event.endsOn) > 0) return null
  const daysLeft = today.until(event.startsOn).days
  const hours = steps.find(([days]) => daysLeft <= days)![1]
  return now.add({ hours: answered ? hours : Math.min(24, hours) })
}
