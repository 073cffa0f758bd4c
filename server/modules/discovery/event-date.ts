/** A span of days as far as it is known: "2019-09" is any day of that month. */
export type EventDate = {
  first: Temporal.PlainDate
  last: Temporal.PlainDate
  precision: 'day' | 'month' | 'year'
}

/**
 * Reads a date or a range as people write them: ISO, "2019-09", "12–14 May 2019", "May 30 - June 1, 2019", "12.–14. Mai 2019",
 * "2019年5月12日〜14日". In all-number dates with slashes the day goes first unless it can't; `monthFirst` turns that round.
 */
export function parseEventDate(
  text: string | null | undefined,
  options: { monthFirst?: boolean } = {},
): EventDate | undefined {
  const clean = tidy(text ?? '')
  if (clean === '') return undefined
  const iso = readIso(clean)
  if (iso) return iso
  const tokens = readTokens(clean, options.monthFirst ?? false)
  return tokens && assemble(tokens)
}

/** Days between two dates: 0 where they touch or overlap. */
export function daysApart(a: EventDate, b: EventDate): number {
  const [early, late] = Temporal.PlainDate.compare(a.first, b.first) <= 0 ? [a, b] : [b, a]
  return Math.max(0, early.last.until(late.first).days)
}

const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'hu',
  'tr',
  'ru',
  'uk',
  'ro',
  'id',
]
const MONTHS = monthNames()

type Token = { kind: 'day' | 'month' | 'year'; value: number }

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—―〜～~]/g, '-')
    .replace(/\b\d{1,2}[:h]\d{2}\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function readIso(text: string): EventDate | undefined {
  const ends = text.split(/\s+(?:-|\/|to|until|bis|au|al)\s+|(?<=\d)\/(?=\d{4}-)/)
  if (ends.length > 2) return undefined
  const spans = ends.map(readIsoEnd)
  const [start, end = start] = spans
  if (!start || !end || spans.includes(undefined)) return undefined
  return ordered(start.first, end.last, start.precision)
}

function readIsoEnd(text: string): EventDate | undefined {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[t ].*)?)?)?$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), match[2] && Number(match[2]), match[3] && Number(match[3])]
  return spanOf(year, month || undefined, day || undefined)
}

function readTokens(text: string, monthFirst: boolean): Token[] | undefined {
  const tokens: Token[] = []
  const pattern =
    /(\d{4})\s*年|(\d{1,2})\s*月|(\d{1,2})\s*日|\b(\d{1,4})([./])(\d{1,2})\5(\d{4}|\d{2}\b)?|(\d{4})|(\d{1,2})(?!\d)|(\p{L}[\p{L}\p{M}]{2,})/gu
  for (const [, cnYear, cnMonth, cnDay, one, , two, three, year, day, word] of text.matchAll(pattern)) {
    if (cnYear ?? year) tokens.push({ kind: 'year', value: Number(cnYear ?? year) })
    else if (cnMonth) tokens.push({ kind: 'month', value: Number(cnMonth) })
    else if (cnDay ?? day) tokens.push({ kind: 'day', value: Number(cnDay ?? day) })
    else if (one && two) tokens.push(...readNumbers(one, two, three, monthFirst && text.includes('/')))
    else if (word && MONTHS.has(word)) tokens.push({ kind: 'month', value: MONTHS.get(word)! })
  }
  const wrong = ({ kind, value }: Token) =>
    (kind === 'day' && (value < 1 || value > 31)) || (kind === 'month' && (value < 1 || value > 12))
  return tokens.some(wrong) || tokens.length > 6 ? undefined : tokens
}

function readNumbers(one: string, two: string, three: string | undefined, monthFirst: boolean): Token[] {
  if (one.length === 4) {
    const day: Token[] = three ? [{ kind: 'day', value: Number(three) }] : []
    return [{ kind: 'year', value: Number(one) }, { kind: 'month', value: Number(two) }, ...day]
  }
  const swap = monthFirst ? Number(one) <= 12 : Number(two) > 12
  const [day, month] = swap ? [Number(two), Number(one)] : [Number(one), Number(two)]
  const year: Token[] = three ? [{ kind: 'year', value: Number(three.length === 2 ? `20${three}` : three) }] : []
  return [{ kind: 'day', value: day }, { kind: 'month', value: month }, ...year]
}

/** What isn't said is taken from the other end: "12-14 May 2019", "30 April - 2 May 2019", "Dec 30, 2019 - Jan 2, 2020". */
function assemble(tokens: Token[]): EventDate | undefined {
  const of = (kind: Token['kind']) => tokens.filter((token) => token.kind === kind).map(({ value }) => value)
  const [days, months, years] = [of('day'), of('month'), of('year')]
  if (
    years.length === 0 ||
    years.length > 2 ||
    months.length > 2 ||
    days.length > 2 ||
    (days.length > 0 && months.length === 0)
  )
    return undefined
  const [month, lastMonth = month] = months
  const lastYear = years.at(-1)!
  // "28 December - 2 January 2020" begins the year before.
  const wraps = years.length === 1 && month !== undefined && lastMonth! < month
  const start = spanOf(years.length === 2 ? years[0]! : lastYear - (wraps ? 1 : 0), month, days[0])
  const end = spanOf(lastYear, lastMonth, days.at(-1))
  return start && end && ordered(start.first, end.last, start.precision)
}

function ordered(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  precision: EventDate['precision'],
): EventDate | undefined {
  return Temporal.PlainDate.compare(first, last) <= 0 ? { first, last, precision } : undefined
}

function spanOf(year: number, month?: number, day?: number): EventDate | undefined {
  if (year < 1970 || year > 2100) return undefined
  try {
    const first = Temporal.PlainDate.from({ year, month: month ?? 1, day: day ?? 1 }, { overflow: 'reject' })
    if (day) return { first, last: first, precision: 'day' }
    const last = month ? first.with({ day: first.daysInMonth }) : first.with({ month: 12, day: 31 })
    return { first, last, precision: month ? 'month' : 'year' }
  } catch {
    return undefined
  }
}

/** Month names of many languages, long and short, standing alone and in a date, from the runtime's own locale data. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>([['sept', 9]])
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' })
      const dated = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const date = Date.UTC(2021, month - 1, 3)
        const inDate = dated.formatToParts(date).find(({ type }) => type === 'month')?.value ?? ''
        for (const name of [alone.format(date), inDate]) {
          const key = name.normalize('NFKC').toLowerCase().replace(/\.$/, '')
          if (/^\p{L}[\p{L}\p{M}]{2,}$/u.test(key) && !names.has(key)) names.set(key, month)
        }
      }
    }
  }
  return names
}
