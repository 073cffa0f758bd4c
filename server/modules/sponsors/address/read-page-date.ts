import { readDates, type WrittenDate } from '#modules/discovery/index.ts'

export type StatedDate = { startsOn: string; endsOn: string; words: string; sure: boolean }

/** A stretch of the page: how much a date in it counts, and whether it is running text of the page. */
export type Stretch = { text: string; weight: number }

const deadline =
  /deadline|due|until|till|before|closes?|closing|ends? on|early.?bird|call for|cfp|submi|notif|accept|publish|posted|updated|copyright|©|last year|previous|opens?|on sale|refund|newsletter|visa|frist|bis zum|einreich|anmeldeschluss|veröffentlicht|jusqu|avant le|fecha límite|hasta/i

/**
 * When the event is that a page is about: the date it says most prominently, once those of deadlines are left out. `year` is the one its
 * name or address gives, for dates that say none. Not sure where several could be meant or the year had to be guessed.
 */
export function readPageDate(
  stretches: readonly Stretch[],
  year: number | undefined,
  today: Temporal.PlainDate,
): StatedDate | undefined {
  const found = new Map<string, { date: StatedDate; worth: number }>()
  for (const { text, weight } of stretches) {
    for (const written of readDates(text)) {
      const date = toDays(written, year, today)
      if (!date) continue
      const key = `${date.startsOn} ${date.endsOn}`
      const worth = weight + worthOf(written, date, text, year)
      const known = found.get(key)
      if (!known) found.set(key, { date, worth })
      else known.worth = Math.max(known.worth, worth) + 0.5
    }
  }
  const [best, second] = [...found.values()].toSorted((a, b) => b.worth - a.worth)
  if (!best || best.worth < 0) return undefined
  const clear = !second || best.worth - second.worth >= 0.5 || overlaps(best.date, second.date)
  return { ...best.date, sure: best.date.sure && best.worth >= 2 && clear }
}

function worthOf(written: WrittenDate, date: StatedDate, text: string, year: number | undefined): number {
  const at = text.indexOf(written.text)
  const around = text.slice(Math.max(0, at - 60), at + written.text.length + 30)
  const days = Temporal.PlainDate.from(date.startsOn).until(date.endsOn).days
  const said = written.year !== undefined
  return (
    (days > 0 && days <= 14 ? 2 : days > 21 ? -3 : 0) +
    (said ? 1 : 0) +
    (year !== undefined && said ? (written.year === year ? 1 : -2.5) : 0) +
    (text.length < 120 ? 0.5 : 0) -
    (deadline.test(around) ? 4 : 0)
  )
}

function toDays(written: WrittenDate, year: number | undefined, today: Temporal.PlainDate): StatedDate | undefined {
  const { start, end } = written
  const said = written.year ?? year
  const guess = said ?? nextYearOf(start, today)
  const startsOn = day(guess, start)
  const endsOn = day(end.month < start.month ? guess + 1 : guess, end)
  if (!startsOn || !endsOn || Temporal.PlainDate.compare(startsOn, endsOn) > 0) return undefined
  return { startsOn: startsOn.toString(), endsOn: endsOn.toString(), words: written.text, sure: said !== undefined }
}

/** The year in which a day without one comes next. */
function nextYearOf(start: { month: number; day: number }, today: Temporal.PlainDate): number {
  const thisYear = day(today.year, start)
  return thisYear && Temporal.PlainDate.compare(thisYear, today) < 0 ? today.year + 1 : today.year
}

function day(year: number, { month, day }: { month: number; day: number }): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

const overlaps = (a: StatedDate, b: StatedDate): boolean => a.startsOn <= b.endsOn && b.startsOn <= a.endsOn
