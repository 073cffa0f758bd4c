/** The public holiday of a country (ISO 3166 alpha-2) on a day, as it is called in English; undefined where there is none or the country is not known. */
export type Holidays = (country: string, day: Temporal.PlainDate) => string | undefined

let loading: Promise<Holidays> | undefined

/** The rules of all countries take some megabytes and a fifth of a second, so they are loaded when they are first asked for. */
export function loadHolidays(): Promise<Holidays> {
  loading ??= import('date-holidays').then(({ default: Rules }) => {
    type Rules = InstanceType<typeof Rules>
    const rulesOf = new Map<string, Rules>()
    const years = new Map<string, Map<string, string>>()
    const rules = (country: string): Rules => {
      const known = rulesOf.get(country) ?? new Rules(country, { types: ['public'], languages: 'en' })
      rulesOf.set(country, known)
      return known
    }
    return (country, day) => {
      const key = `${country} ${day.year}`
      const known = years.get(key) ?? daysOf(rules(country).getHolidays(day.year, 'en') ?? [])
      years.set(key, known)
      return known.get(day.toString())
    }
  })
  return loading
}

type Holiday = { date: string; start: Date; end: Date; name: string }

/** Hours at which people would be at work: a holiday that begins in the evening is the next day's. */
const [dayBegins, dayEnds] = ['08:00', '18:00']

/** Every day whose working hours a holiday touches; it may last for several. */
function daysOf(holidays: readonly Holiday[]): Map<string, string> {
  const days = new Map<string, string>()
  for (const { date, start, end, name } of holidays) {
    // What follows the time is the zone of the country; days are told by its own clocks.
    const from = Temporal.PlainDateTime.from(date.slice(0, 19).replace(' ', 'T'))
    const until = from.add({ milliseconds: end.getTime() - start.getTime() })
    for (let day = from.toPlainDate(); isBefore(day.toPlainDateTime(dayBegins), until); day = day.add({ days: 1 })) {
      if (isBefore(from, day.toPlainDateTime(dayEnds)) && !days.has(day.toString())) days.set(day.toString(), name)
    }
  }
  return days
}

const isBefore = (one: Temporal.PlainDateTime, other: Temporal.PlainDateTime): boolean =>
  Temporal.PlainDateTime.compare(one, other) < 0
