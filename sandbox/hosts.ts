import { companies, events, seller } from '../cast/index.ts'

export const CALENDAR_HOST = 'calendar.example'
export const BOOKING_HOST = 'booking.example'
export const APOLLO_HOST = 'api.apollo.example'

/** Every name of the world, and the one address all of them live at. */
export type HostMap = Record<string, string>

export function mapHosts(address: string): HostMap {
  const names = [
    ...events.map((event) => event.host),
    ...companies.map((company) => company.domain),
    seller.domain,
    CALENDAR_HOST,
    BOOKING_HOST,
    APOLLO_HOST,
  ]
  return Object.fromEntries(names.flatMap((name) => [name, `www.${name}`]).map((name) => [name, address]))
}
