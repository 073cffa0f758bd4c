import { MONTH_PATTERN, readMonth } from './months.ts'

/** A day or span of days as written; year is undefined where the text leaves it to the reader. */
export type WrittenDate = {
  year?: number
  start: { month: number; day: number }
  end: { month: number; day: number }
  text: string
}

const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|re|ª|º|\\.)?'
const YEAR = '((?:19|20)\\d{2})'
const DASH = '\\s*(?:-|–|—|~|〜|～|to|until|till|through|thru|bis|au|al|a|à|até|do|tot|och|and|und|et|y|&|\\+|/)\\s*'
const OF = '\\s*(?:of|de|del|d[ei]|do)?\\s*'
const WEEKDAY = '(?:\\(?\\p{L}{2,12}\\)?[.,]?\\s+)?'
const M = `(${MONTH_PATTERN})`

type Parts = (string | undefined)[]
type Reader = { pattern: RegExp; read: (parts: Parts) => Omit<WrittenDate, 'text'> | undefined }

const READERS: Reader[] = [
  // 30 May - 2 June 2019; Mi 29. Mai bis So 2. Juni 2019; 28 September 2018 - 1 October 2018
  {
    pattern: pattern(`${DAY}${OF}${M},?\\s*${YEAR}?${DASH}${WEEKDAY}${DAY}${OF}${M}(?:,?${OF}${YEAR})?`),
    read: ([d1, m1, y1, d2, m2, y2]) => span(y2 ?? y1, readMonth(m1!), d1, readMonth(m2!), d2),
  },
  // May 28th - June 5th, 2016
  {
    pattern: pattern(`${M}\\s*${DAY}(?:,?\\s*${YEAR})?${DASH}${WEEKDAY}${M}\\s*${DAY}(?:,?\\s*${YEAR})?`),
    read: ([m1, d1, y1, m2, d2, y2]) => span(y2 ?? y1, readMonth(m1!), d1, readMonth(m2!), d2),
  },
  // 17-25 May 2017; 12.-13. November 2024; del 3 al 5 de mayo de 2021
  {
    pattern: pattern(`${DAY}${DASH}${WEEKDAY}${DAY}${OF}${M}(?:,?${OF}${YEAR})?`),
    read: ([d1, d2, m, y]) => span(y, readMonth(m!), d1, readMonth(m!), d2),
  },
  // May 17-25, 2017; April 2 to 5 2014
  {
    pattern: pattern(`${M}\\s*${DAY}${DASH}${WEEKDAY}${DAY}(?:,?\\s*${YEAR})?`),
    read: ([m, d1, d2, y]) => span(y, readMonth(m!), d1, readMonth(m!), d2),
  },
  // 2017年5月17日〜25日; 2017년 5월 17일; 2017年5月17日至6月2日
  {
    pattern:
      /(?:(\d{4})\s*[年년])?\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?(?:[(（].{1,3}[)）])?(?:\s*[-–—~〜～・、至]\s*(?:(\d{1,2})\s*[月월])?\s*(\d{1,2})\s*[日일])?/gu,
    read: ([y, m1, d1, m2, d2]) => span(y, Number(m1), d1, Number(m2 ?? m1), d2 ?? d1),
  },
  // 12.-13.11.2024; 29.05.-02.06.2019; 28/09 - 01/10/2018
  {
    pattern:
      /(?<!\d)(\d{1,2})[./](?:(\d{1,2})[./]?)?(?:((?:19|20)\d{2}))?\s*(?:-|–|—|bis|to|au|al)\s*(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d{2})/giu,
    read: ([d1, m1, , d2, m2, y]) => span(y, Number(m1 ?? m2), d1, Number(m2), d2),
  },
  // 2017-05-17; 2017/05/17; 2017.05.17, a second one closing the span
  {
    pattern:
      /(?<!\d)((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:\s*(?:-|–|—|~|〜|to|bis|\/)\s*(?:(?:19|20)\d{2}\2)?(\d{1,2})\2(\d{1,2})(?!\d))?/gu,
    read: ([y, , m1, d1, m2, d2]) => span(y, Number(m1), d1, Number(m2 ?? m1), d2 ?? d1),
  },
  // 17 May 2017; 17. Mai; le 1er juin 2020; May 17th, 2017; 17.05.2017
  {
    pattern: pattern(`${DAY}${OF}${M}(?:,?${OF}${YEAR})?`),
    read: ([d, m, y]) => span(y, readMonth(m!), d, readMonth(m!), d),
  },
  {
    pattern: pattern(`${M}\\s*${DAY}(?!\\d)(?:,?\\s*${YEAR})?`),
    read: ([m, d, y]) => span(y, readMonth(m!), d, readMonth(m!), d),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d{2})(?!\d)/gu,
    read: ([a, b, y]) => span(y, Number(b), a, Number(b), a) ?? span(y, Number(a), b, Number(a), b),
  },
]

/** Every date a text writes, most telling forms first; each stretch of text is read once. Pure. */
export function readDates(text: string): WrittenDate[] {
  let rest = text.replace(/[\s\u00a0]+/g, ' ')
  const dates: WrittenDate[] = []
  for (const { pattern, read } of READERS) {
    rest = rest.replace(pattern, (...match: unknown[]) => {
      const written = match[0] as string
      const date = read(match.slice(1, -2) as Parts)
      if (!date) return written
      dates.push({ ...date, text: written.trim() })
      return ' \u0001 '
    })
  }
  return dates
}

/** The local day of an ISO instant or of any other date that names its year: YYYY-MM-DD, or null. */
export function readDay(value: string | undefined): string | null {
  if (!value) return null
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value) ?? /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(value)
  const date = iso
    ? { year: Number(iso[1]), start: { month: Number(iso[2]), day: Number(iso[3]) } }
    : readDates(value).find(({ year }) => year !== undefined)
  if (!date?.year || date.start.month < 1 || date.start.month > 12 || date.start.day < 1 || date.start.day > 31)
    return null
  return `${date.year}-${String(date.start.month).padStart(2, '0')}-${String(date.start.day).padStart(2, '0')}`
}

function pattern(source: string): RegExp {
  return new RegExp(`(?<!\\d)${source}`, 'giu')
}

function span(
  year: string | undefined,
  m1: number | undefined,
  d1: string | undefined,
  m2: number | undefined,
  d2: string | undefined,
) {
  const [first, last] = [Number(d1), Number(d2)]
  const isMonth = (month: number | undefined): month is number => month !== undefined && month >= 1 && month <= 12
  if (!isMonth(m1) || !isMonth(m2) || first < 1 || first > 31 || last < 1 || last > 31) return undefined
  return { ...(year ? { year: Number(year) } : {}), start: { month: m1, day: first }, end: { month: m2, day: last } }
}
