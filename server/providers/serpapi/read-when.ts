const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const day = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})\b(?:,?\s+(20\d\d))?/gi

/**
 * First and last day of what Google writes in English: "Feb 8", "Jan 29 – Feb 8", "Mar 10 – 12", "Thu, Feb 5, 9 AM – Fri, Feb 6, 5 PM".
 * It leaves the year out where it is clear to a reader: the next such day from `today` on, or one that is under way. Pure.
 */
export function readWhen(
  startDate: string | null | undefined,
  when: string | null | undefined,
  today: string,
): { start: string; end: string } | undefined {
  const written = when?.match(day) ? when : (startDate ?? '')
  const found = [...written.matchAll(day)].map(([, month, date, year]) => ({
    month: months.indexOf(month!.toLowerCase()) + 1,
    day: Number(date),
    year: year ? Number(year) : undefined,
  }))
  const first = startDate ? (read(startDate) ?? found[0]) : found[0]
  if (!first) return undefined
  // "Mar 10 – 12": the month is not said twice. A number with a colon or AM behind it is an hour.
  const bare = /–\s*(\d{1,2})(?!\d|:|\s*[AaPp]\.?[Mm])/.exec(written)?.[1]
  const last = found.at(-1) ?? first
  const end = found.length === 1 && bare ? { ...first, day: Number(bare) } : last
  const start = dated(first, first.year ?? end.year ?? yearFrom(first, end, today))
  const until = start && dated(end, end.year ?? start.year)
  if (!start || !until) return undefined
  const closing = Temporal.PlainDate.compare(until, start) < 0 ? until.add({ years: 1 }) : until
  return { start: start.toString(), end: closing.toString() }
}

type Written = { month: number; day: number; year: number | undefined }

function read(text: string): Written | undefined {
  const [one] = [...text.matchAll(day)]
  if (!one) return undefined
  return {
    month: months.indexOf(one[1]!.toLowerCase()) + 1,
    day: Number(one[2]),
    year: one[3] ? Number(one[3]) : undefined,
  }
}

function yearFrom(first: Written, last: Written, today: string): number {
  const now = Temporal.PlainDate.from(today)
  const ends = dated(last, now.year)
  // An event that began before today and is not over is this year's.
  const over = ends !== undefined && Temporal.PlainDate.compare(ends, now) < 0 && !wraps(first, last)
  return over ? now.year + 1 : now.year
}

const wraps = (first: Written, last: Written): boolean => last.month < first.month

function dated(one: Written, year: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month: one.month, day: one.day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
