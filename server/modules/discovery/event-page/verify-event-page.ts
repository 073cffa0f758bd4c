import { load } from 'cheerio'
import { readDates, type WrittenDate } from './read-dates.ts'
import { readEventJsonld } from './read-event-jsonld.ts'

export type EventClaim = {
  name: string
  /** Local days, YYYY-MM-DD. */
  startDate: string
  endDate?: string | null
}

export type EventVerdict = { names: boolean; dates: boolean; because: string }

const NOISE =
  /(?<![\p{L}\d])(?:the|of|and|for|in|on|at|der|die|das|und|für|am|de|la|le|el|les|los|du|des|di|annual|international|edition|jährliche|(?:19|20)\d{2}|\d{1,3}(?:st|nd|rd|th)?)(?![\p{L}\d])/giu

/** Whether a page speaks of this event and of its date: the guard against events that somebody, or a model, made up. Pure. */
export function verifyEventPage(html: string, claim: EventClaim): EventVerdict {
  const $ = load(html)
  const stated = readEventJsonld(html)
  const metas = $('meta[property="og:title"], meta[property="og:site_name"]').get()
  const title = [$('title').text(), $('h1').text(), ...metas.map((meta) => $(meta).attr('content') ?? '')].join(' ')
  $('script, style, noscript, template').remove()
  // Neighbouring elements are neighbouring words.
  $('body *').append(' ')
  const text = `${title} ${$('meta[name=description]').attr('content') ?? ''} ${$('body').text()}`
  const name = findName(claim.name, title, `${text} ${stated.map((event) => event.name).join(' ')}`)
  const isStated = stated.some((event) => event.startDate === claim.startDate)
  const date = isStated ? `its markup says ${claim.startDate}` : findDate(readDates(text), claim, text)
  return {
    names: name !== undefined,
    dates: date !== undefined,
    because: [
      name ? `the page says "${name}"` : `"${claim.name}" is not named`,
      date ?? `no date of ${claim.startDate} is written`,
    ].join('; '),
  }
}

function findName(name: string, title: string, text: string): string | undefined {
  const page = fold(text)
  const whole = fold(name)
  if (whole && page.includes(` ${whole.trim()} `)) return name
  const telling = fold(name.replace(NOISE, ' ')).trim()
  if (telling.length >= 3 && page.includes(` ${telling} `)) return telling
  // "ExampleConf" and "Example Conf" are one name.
  const joined = telling.replaceAll(' ', '')
  if (joined.length >= 6 && page.replaceAll(' ', '').includes(joined)) return telling
  // Words in another order count in the title, where they are few; anywhere on a page they are chance.
  const words = telling.split(' ').filter((word) => word.length > 1)
  const head = fold(title)
  return words.length >= 2 && words.every((word) => head.includes(` ${word} `)) ? words.join(' ') : undefined
}

/** A written day or span within the event's days; without a year it counts where the page names the year elsewhere. */
function findDate(dates: WrittenDate[], { startDate, endDate }: EventClaim, text: string): string | undefined {
  const start = Temporal.PlainDate.from(startDate)
  const end = Temporal.PlainDate.from(endDate ?? startDate)
  const namesYear = new RegExp(`(?<!\\d)${start.year}(?!\\d)`).test(text)
  const found = dates.find((date) => {
    if (date.year === undefined && !namesYear) return false
    const first = Temporal.PlainDate.from({ year: date.year ?? start.year, ...date.start })
    const last = Temporal.PlainDate.from({ year: first.year, ...date.end })
    // The last days of December lead into January.
    const closes = Temporal.PlainDate.compare(last, first) < 0 ? last.add({ years: 1 }) : last
    return Temporal.PlainDate.compare(first, end) <= 0 && Temporal.PlainDate.compare(closes, start) >= 0
  })
  return found && `it says "${found.text}"`
}

function fold(text: string): string {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}
