/** An event that the pretend services know of; each tells it in its own words. Days are local days, YYYY-MM-DD. */
export type ServedEvent = {
  name: string
  url: string
  startsOn: string
  endsOn: string
  city: string
  country: string
  status?: 'cancelled' | 'postponed'
}
