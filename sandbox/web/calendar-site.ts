import { type DatedEvent, seller } from '../../cast/index.ts'
import { html, htmlPage, type Page, textPage } from './page.ts'

/** The curated list of events that the world starts from: name,url,start,end,city,country. */
export function writeEventsCsv(events: DatedEvent[]): string {
  const rows = events.map((event) => [event.name, event.url, event.start, event.end, event.city, event.countryCode])
  return [['name', 'url', 'start', 'end', 'city', 'country'], ...rows].map((row) => `${row.join(',')}\n`).join('')
}

export function buildCalendarSite(events: DatedEvent[]): Page[] {
  return [
    htmlPage(
      '/',
      html`<!doctype html><html lang="en"><title>Conference calendar</title><h1>Conferences</h1><ul>${events.map(
        (event) => html`<li><a href="${event.url}">${event.name}</a>, ${event.city}, ${event.start.toString()}</li>`,
      )}</ul><p><a href="/events.csv">events.csv</a></p></html>`,
    ),
    textPage('/events.csv', writeEventsCsv(events), 'text/csv; charset=utf-8'),
  ]
}

/** Where booking links lead: a page per salesperson, as calendar products show one. */
export function buildBookingSite(): Page[] {
  return seller.salespeople.map((person) =>
    htmlPage(
      new URL(person.bookingUrl).pathname,
      html`<!doctype html><html lang="en"><title>Book ${person.name}</title><h1>30 minutes with ${person.name}</h1><p>${person.title}, ${seller.name}. Times are shown in ${person.zone}.</p></html>`,
    ),
  )
}
