/** The days a scan looks for events on, both inclusive. */
export type ScanWindow = { from: string; to: string }

/** From today to some months on, in the domain clock's day, unless the caller says otherwise. */
export function scanWindow(
  asked: { from?: string | undefined; to?: string | undefined },
  now: Temporal.Instant,
  months: number,
): ScanWindow {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const from = asked.from ?? today.toString()
  return { from, to: asked.to ?? Temporal.PlainDate.from(from).add({ months }).toString() }
}

/** An event under way on one of the days counts. ISO days compare as text. */
export const isInWindow = (event: { startsOn: string; endsOn: string }, window: ScanWindow): boolean =>
  event.startsOn <= window.to && event.endsOn >= window.from
