import { load } from 'cheerio'
import type { Event } from '../event.ts'
import { verifyEventPage } from '../event-page/verify-event-page.ts'
import type { Sighting } from '../sighting.ts'
import { nestsTooDeep } from '../sources/nests-too-deep.ts'
import { readJsonldPage } from '../sources/read-jsonld-page.ts'
import { findMoves } from './find-moves.ts'

type Said = Pick<Event, 'id' | 'name' | 'url' | 'startsOn' | 'endsOn' | 'city' | 'country'>

/** What an event's own page says of it, as far as it is clear. */
export type PageVerdict = {
  status: Sighting['status']
  startsOn: string
  endsOn: string
  city: string | null
  country: string | null
  /** Not in markup, but in a heading or the text: it may speak of something else. */
  inWords: boolean
  because: string
}

/**
 * Reads on an event's own page whether it takes place as it stands. Markup decides; without it a heading that calls it off, then whether the
 * days are written there. Undefined where the page says neither: nothing follows from that. Pure.
 */
export function judgeOwnPage(html: string, url: string, event: Said): PageVerdict | undefined {
  if (nestsTooDeep(html)) return undefined
  const { startsOn, endsOn, city, country } = event
  const asItStands = { startsOn, endsOn, city, country }
  const stated = readJsonldPage(html, url).flatMap((row) => ('bad' in row ? [] : row.sighting))
  const same = stated.find((one) => one.startsOn === startsOn && isNamed(event, one))
  if (same)
    return { ...asItStands, status: same.status, inWords: false, because: `its page's markup says ${same.status}` }
  const gone = { ...event, url, eventId: event.id }
  const [moved] = findMoves(
    [gone],
    stated.map((one) => ({ ...one, url })),
  ).keys()
  if (moved) {
    const place = moved.city ? { city: moved.city, country: moved.country } : { city, country }
    const because = `its page's markup says ${moved.startsOn}`
    return { startsOn: moved.startsOn, endsOn: moved.endsOn, ...place, status: moved.status, inWords: false, because }
  }
  return readWords(html, event)
}

function readWords(html: string, event: Said): PageVerdict | undefined {
  const { startsOn, endsOn, city, country } = event
  const asItStands = { startsOn, endsOn, city, country }
  const $ = load(html)
  const headings = $('title, h1, h2, [role=alert], .banner, .notice, .alert')
    .get()
    .map((node) => $(node).text().replace(/\s+/g, ' ').trim())
  const year = startsOn.slice(0, 4)
  const off = headings.find(
    (text) => text.length < 300 && OFF.test(text) && !ABOUT_TICKETS.test(text) && !namesOtherYear(text, year),
  )
  if (off) return { ...asItStands, status: 'cancelled', inWords: true, because: `its page says "${off.slice(0, 100)}"` }
  const { names, dates, because } = verifyEventPage(html, { name: event.name, startDate: startsOn, endDate: endsOn })
  // A page that speaks of cancelling anywhere is not taken for a promise.
  const unclear = OFF.test($('body').text())
  return names && dates && !unclear ? { ...asItStands, status: 'active', inWords: true, because } : undefined
}

const namesOtherYear = (text: string, year: string): boolean => {
  const years: string[] = text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []
  return years.length > 0 && !years.includes(year)
}

const isNamed = (event: Said, one: Sighting): boolean => {
  const { names } = verifyEventPage(`<title>${one.name.replaceAll('<', ' ')}</title>`, {
    name: event.name,
    startDate: event.startsOn,
  })
  return names || one.url === event.url
}

// "Cancelled" in the languages whose conferences we know. Stems that also mean something else are left out.
const OFF =
  /(?<!\p{L})(?:cancel(?:l)?ed|called off|abgesagt|fällt aus|annulée?s?|cancelad[oa]|annullat[oa]|geannuleerd|afgelast|inställ[dt]|aflyst|avlyst|peruttu|odwołan[aey]|zrušen[aoý]?|отмен[её]н\p{L}*)(?!\p{L})|中止|取消|취소/iu

const ABOUT_TICKETS = /ticket|registration|booking|order|refund|anmeldung|buchung|billet|réservation|reserva|biljett/i
