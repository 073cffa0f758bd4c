import { Text } from '@mantine/core'

const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone

type MomentProps = {
  /** ISO instant. */
  at: string | null | undefined
  /** Another zone that matters here, such as the contact's: shown beside where its clock differs. */
  zone?: string | null
  /** What `zone` is, for the words beside it: "there" unless said. */
  place?: string
  /** Leaves the time of day out. */
  dayOnly?: boolean
}

/** An instant in the viewer's zone; the whole of it, with the zone, on hover. */
export function Moment({ at, zone, place = 'there', dayOnly = false }: MomentProps) {
  if (!at)
    return (
      <Text component="span" inherit c="dimmed">
        –
      </Text>
    )
  const instant = new Date(at)
  const elsewhere = zone && zone !== viewerZone && !dayOnly ? clockIn(instant, zone) : undefined
  return (
    <Text component="time" dateTime={at} title={fullIn(instant, viewerZone)} inherit style={{ whiteSpace: 'nowrap' }}>
      {shortIn(instant, viewerZone, dayOnly)}
      {elsewhere && elsewhere !== clockIn(instant, viewerZone) ? (
        <Text component="span" inherit c="dimmed">{` (${elsewhere} ${place})`}</Text>
      ) : null}
    </Text>
  )
}

/** A calendar day (YYYY-MM-DD), which is the same in every zone; or two, as a range. */
export function Day({ on, to }: { on: string | null | undefined; to?: string | null }) {
  if (!on)
    return (
      <Text component="span" inherit c="dimmed">
        –
      </Text>
    )
  return (
    <Text component="time" dateTime={on} inherit style={{ whiteSpace: 'nowrap' }}>
      {formatDays(on, to)}
    </Text>
  )
}

/** "3 Mar 2026", "3 – 5 Mar 2026": in the viewer's language. */
export function formatDays(on: string, to?: string | null): string {
  const format = new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const first = new Date(`${on}T00:00:00Z`)
  return to && to !== on ? format.formatRange(first, new Date(`${to}T00:00:00Z`)) : format.format(first)
}

/** "3 Mar, 09:15" in a zone; the year only where it is not this one. */
function shortIn(instant: Date, timeZone: string, dayOnly: boolean): string {
  const thisYear = instant.getFullYear() === new Date().getFullYear()
  return new Intl.DateTimeFormat(undefined, {
    timeZone,
    day: 'numeric',
    month: 'short',
    ...(thisYear ? {} : { year: 'numeric' }),
    ...(dayOnly ? {} : { hour: '2-digit', minute: '2-digit' }),
  }).format(instant)
}

/** "09:15" in the viewer's zone. */
export const clockAt = (at: string): string => clockIn(new Date(at), viewerZone)

/** "Sat 09:15" in a zone, the viewer's unless said. */
export const dayAndClock = (instant: Date, timeZone = viewerZone): string =>
  new Intl.DateTimeFormat(undefined, { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(instant)

const clockIn = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(undefined, { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant)

const fullIn = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(undefined, { timeZone, dateStyle: 'full', timeStyle: 'long' }).format(instant)
