import { type Company, type DatedEvent, getCompany, getPerson } from '../../cast/index.ts'

export type Speaker = { name: string; title: string; organisation: string; talk: string }

export function listSpeakers(event: DatedEvent): Speaker[] {
  return event.talks.map(({ title: talk, speaker }) => {
    if (typeof speaker !== 'string') return { ...speaker, talk }
    const person = getPerson(speaker)
    return { name: person.name, title: person.title, organisation: person.company.name, talk }
  })
}

export type Tier = { tier: string; companies: Company[] }

export function listTiers(event: DatedEvent): Tier[] {
  return event.sponsors.map(({ tier, companies }) => ({ tier, companies: companies.map(getCompany) }))
}

/** As on a poster: 12-14 March 2031. */
export function writeDates(event: DatedEvent, locale = 'en-GB'): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const [start, end] = [event.start, event.end].map((day) => Date.parse(`${day}T00:00Z`))
  return format.formatRange(start!, end!).replace(/\s?–\s?/, ' - ')
}
