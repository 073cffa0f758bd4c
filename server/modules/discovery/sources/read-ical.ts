import { readRow, type SourceRow } from './read-row.ts'

/** An event as a calendar (RFC 5545) writes it: the properties we read, as they stand, by name. */
type Entry = { line: number; wholeDays: boolean; fields: Record<string, string> }

/** Events of an iCalendar file. Lines count from 1 in the file as it is. Days are those the calendar writes, in whatever zone. Pure. */
export function readIcal(content: string): SourceRow[] {
  const entries = readEntries(content)
  if (entries === undefined) return [{ line: 1, bad: 'not a calendar' }]
  return entries.map(({ line, wholeDays, fields }) => {
    const start = isoDay(fields['DTSTART'])
    const end = isoDay(fields['DTEND'])
    // The end of an event of whole days is the day after its last (RFC 5545, 3.6.1).
    const last = end && wholeDays && start && end > start ? dayBefore(end) : end
    const { SUMMARY: name, LOCATION: location, URL: url, STATUS: status } = fields
    const row = readRow(
      Object.fromEntries(
        Object.entries({ name, start, end: last, location, url, status }).filter(([, value]) => value),
      ),
      line,
    )
    return 'bad' in row ? row : { line, sighting: { ...row.sighting, payload: fields } }
  })
}

function readEntries(content: string): Entry[] | undefined {
  const lines = unfold(content)
  if (!lines.some(({ text }) => /^BEGIN:VCALENDAR$/i.test(text))) return undefined
  const entries: Entry[] = []
  // What stands inside an event, such as an alarm, has properties of its own.
  let inside: string[] = []
  for (const { line, text } of lines) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Za-z0-9-]+)((?:;[^:"]*(?:"[^"]*")?)*):(.*)$/s.exec(text) ?? []
    const property = name.toUpperCase()
    if (property === 'BEGIN') {
      inside = [...inside, value.toUpperCase()]
      if (value.toUpperCase() === 'VEVENT') entries.push({ line, wholeDays: false, fields: {} })
    } else if (property === 'END') inside = inside.slice(0, -1)
    else if (inside.at(-1) === 'VEVENT' && read.has(property)) {
      const entry = entries.at(-1)!
      entry.fields[property] = unescapeText(value)
      if (property === 'DTSTART' && /VALUE=DATE(;|$)/i.test(parameters)) entry.wholeDays = true
      if (property === 'DTSTART' && /^\d{8}$/.test(value)) entry.wholeDays = true
    }
  }
  return entries
}

const read = new Set(['SUMMARY', 'DTSTART', 'DTEND', 'LOCATION', 'URL', 'STATUS', 'UID', 'DESCRIPTION'])

/** Long lines are broken and go on after a space (RFC 5545, 3.1). */
function unfold(content: string): { line: number; text: string }[] {
  const lines: { line: number; text: string }[] = []
  for (const [at, text] of content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const before = lines.at(-1)
    if (/^[ \t]/.test(text) && before) before.text += text.slice(1)
    else lines.push({ line: at + 1, text })
  }
  return lines
}

const unescapeText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign))

/** "20260310", "20260310T090000Z" -> "2026-03-10"; anything else as it stands, for the reader of dates to refuse. */
const isoDay = (value: string | undefined): string | undefined =>
  value?.replace(/^(\d{4})(\d\d)(\d\d)(T\d{6}Z?)?$/, '$1-$2-$3')

function dayBefore(day: string): string {
  try {
    return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
  } catch {
    return day
  }
}
