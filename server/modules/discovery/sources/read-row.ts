import { parseEventDate } from '../event-date.ts'
import type { Sighting } from '../sighting.ts'

/** A row of a list: an event, or why it is none. */
export type SourceRow = { line: number; sighting: Sighting } | { line: number; bad: string }

/** What people call the columns of a list of events. The first that has a value counts. */
const columns = {
  name: ['name', 'event', 'title', 'conference', 'eventname', 'conferencename', 'summary', 'subject'],
  url: ['url', 'website', 'link', 'web', 'homepage', 'site', 'websiteurl', 'eventurl'],
  start: ['startdate', 'start', 'from', 'begin', 'begins', 'starts', 'startson', 'date', 'dates', 'dtstart'],
  end: ['enddate', 'end', 'to', 'until', 'ends', 'endson', 'dtend'],
  city: ['city', 'location', 'town', 'place', 'venuecity', 'where'],
  country: ['country', 'countrycode', 'nation'],
  status: ['status', 'eventstatus'],
}

/** Reads one row whose keys may be written any way: `Start Date`, `start_date`, `startDate`. */
export function readRow(row: Record<string, unknown>, line: number): SourceRow {
  const fields = new Map(Object.entries(row).map(([key, value]) => [key.toLowerCase().replace(/[^a-z]/g, ''), value]))
  const read = (column: keyof typeof columns) => {
    for (const name of columns[column]) {
      const value = asText(fields.get(name))
      if (value) return value
    }
    return null
  }
  const name = read('name')
  if (!name) return { line, bad: 'no name' }
  if (name.length > 300) return { line, bad: 'the name is longer than 300 characters' }
  const days = readDays(read('start'), read('end'))
  if ('bad' in days) return { line, ...days }
  const url = readUrl(read('url'))
  if (url === undefined) return { line, bad: 'the address is not a web address' }
  const status = /cancel|abgesagt|annul/i.test(read('status') ?? '') ? 'cancelled' : 'active'
  return {
    line,
    sighting: { name, url, ...days, city: read('city'), country: read('country'), status, line, payload: row },
  }
}

type Days = { startsOn: string; endsOn: string; dayKnown: boolean }

/** First and last day; a range may also stand in the first column alone. */
export function readDays(start: string | null, end: string | null): Days | { bad: string } {
  if (!start) return { bad: 'no date' }
  const first = parseEventDate(start)
  if (!first) return { bad: `the date "${start.slice(0, 40)}" can not be read` }
  if (first.precision === 'year') return { bad: 'only the year is given' }
  const last = end ? parseEventDate(end) : first
  if (!last) return { bad: `the last day "${end!.slice(0, 40)}" can not be read` }
  if (Temporal.PlainDate.compare(last.last, first.first) < 0) return { bad: 'it ends before it begins' }
  // A conference of more than three months is a wrong year.
  if (first.first.until(last.last).days > 92) return { bad: 'it lasts longer than three months' }
  return { startsOn: first.first.toString(), endsOn: last.last.toString(), dayKnown: first.precision === 'day' }
}

/** null where none is given, undefined where it is no web address. */
function readUrl(text: string | null): string | null | undefined {
  if (!text) return null
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`)
  const usable = url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && url.href.length <= 2000
  return usable ? url.href : undefined
}

/** NUL can't be stored, and a line break in a name is a slip of the list's author. */
function asText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  return String(value).replaceAll('\0', '').replace(/\s+/g, ' ').trim() || null
}
