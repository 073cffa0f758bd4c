import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from './calendar-words.ts'

/** A day named in a text; `from`/`to` are its place there. */
export type NamedDay = { day: Temporal.PlainDate; from: number; to: number; by: 'date' | 'weekday' | 'distance' }

const YEAR = String.raw`(?:,? *(?:de |del |do |of |roku )?((?:19|20)\d\d)\b|[ .']*'(\d\d)\b)?`
const DAY_MONTH = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª|:e|e)?,? *(?:of |de |do |d')?(${MONTH})\b\.?${YEAR}`,
  'g',
)
const MONTH_DAY = new RegExp(
  String.raw`\b(${MONTH})\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?\b(?!:|\.\d|(?:st|nd|rd|th)? ?(?:-|to|until|through) ?\d{1,2}\b)${YEAR}`,
  'g',
)
const NUMERIC = /(?<![\d.:/-])(\d{1,4})([./-])(\d{1,2})(?:\2(\d{2,4})|\.(?!\d))?(?![\d:]|[./-]\d)/g
const EASTERN = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})(?:日|号)/g
const NAMED_WEEKDAY = new RegExp(
  String.raw`\b(?:(next|nachsten?|kommenden?|prochain|volgende|nasta|proximo) )?(${WEEKDAY})\b(?!,? *(?:(?:the|den|le|el|il|dem|dia) +)?(?:\d{1,2}\b|(?:${MONTH})\b))|([月火水木金土日])曜`,
  'g',
)
const DISTANCE: [RegExp, (match: RegExpExecArray, today: Temporal.PlainDate) => Temporal.PlainDate][] = [
  [
    /\b(?:tomorrow|morgen(?! fruh nicht)|demain|domani|amanha|jutro|imorgon|i morgon)\b|明日|明天/,
    (_, today) => today.add({ days: 1 }),
  ],
  [
    /\b(?:next week|nachste woche|kommende woche|semaine prochaine|proxima semana|prossima settimana|volgende week|przyszlym tygodniu|nasta vecka)\b|来週|下周/,
    (_, today) => today.add({ days: 8 - today.dayOfWeek }),
  ],
  [
    /\b(?:in|within) (a|one|two|three|four|\d+) (week|day|month)s?\b/,
    (match, today) => today.add(distance(match[1]!, match[2]!)),
  ],
  [
    /\bin (einer|zwei|drei|vier|\d+) (woche|tag|monat)(?:n|en)?\b/,
    (match, today) => today.add(distance(match[1]!, match[2]!)),
  ],
]

/** Every day a folded text names. Days without a year are the next such day from `today` on. */
export function findDays(text: string, today: Temporal.PlainDate, monthFirst: boolean): NamedDay[] {
  const days: NamedDay[] = []
  const add = (match: RegExpExecArray, day: Temporal.PlainDate | undefined, by: NamedDay['by']) => {
    const from = match.index
    const to = from + match[0].length
    if (day && !days.some((known) => from < known.to && known.from < to)) days.push({ day, from, to, by })
  }
  for (const match of text.matchAll(DAY_MONTH))
    add(match, dayOf(match[3] ?? match[4], monthNumber(match[2]!), Number(match[1]), today), 'date')
  for (const match of text.matchAll(MONTH_DAY))
    add(match, dayOf(match[3] ?? match[4], monthNumber(match[1]!), Number(match[2]), today), 'date')
  for (const match of text.matchAll(EASTERN))
    add(match, dayOf(match[1], Number(match[2]), Number(match[3]), today), 'date')
  for (const match of text.matchAll(NUMERIC)) add(match, numericDay(match, today, monthFirst), 'date')
  for (const match of text.matchAll(NAMED_WEEKDAY))
    add(match, nextWeekday(weekdayNumber(match[2] ?? match[3]!), today), 'weekday')
  for (const [phrase, count] of DISTANCE) {
    const match = phrase.exec(text)
    if (match) add(match, count(match, today), 'distance')
  }
  return days.toSorted((a, b) => a.from - b.from)
}

function numericDay(
  match: RegExpExecArray,
  today: Temporal.PlainDate,
  monthFirst: boolean,
): Temporal.PlainDate | undefined {
  const [, first = '', mark, second = '', third] = match
  if (first.length === 4) return third ? dayOf(first, Number(second), Number(third), today) : undefined
  // "24/7", "1.5" and phone numbers look like days; only a dot after the month or a year makes a short one sure.
  if (!third && (mark === '-' || (mark === '.' && !match[0].endsWith('.')) || first.length > 2)) return undefined
  const swap = mark === '/' && (Number(second) > 12 || (monthFirst && Number(first) <= 12))
  const [day, month] = swap ? [second, first] : [first, second]
  return dayOf(third, Number(month), Number(day), today)
}

function dayOf(
  year: string | undefined,
  month: number,
  day: number,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  try {
    if (year)
      return Temporal.PlainDate.from(
        { year: year.length === 2 ? 2000 + Number(year) : Number(year), month, day },
        { overflow: 'reject' },
      )
    const here = Temporal.PlainDate.from({ year: today.year, month, day }, { overflow: 'reject' })
    return Temporal.PlainDate.compare(here, today) < 0 ? here.add({ years: 1 }) : here
  } catch {
    return undefined
  }
}

function nextWeekday(weekday: number, today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 })
}

const COUNTS: Record<string, number> = { a: 1, one: 1, einer: 1, two: 2, zwei: 2, three: 3, drei: 3, four: 4, vier: 4 }

function distance(count: string, unit: string): Temporal.DurationLike {
  const amount = COUNTS[count] ?? Number(count)
  if (unit.startsWith('month') || unit.startsWith('monat')) return { months: amount }
  return { days: unit.startsWith('w') ? amount * 7 : amount }
}
