import type { Event } from '@lanyard/contract/discovery.ts'
import { useForm } from '@mantine/form'
import { ApiError } from '../../../api/request.ts'

export type EventValues = {
  name: string
  /** First and last day, YYYY-MM-DD. */
  days: [string | null, string | null]
  city: string
  country: string | null
  url: string
}

export const emptyValues: EventValues = { name: '', days: [null, null], city: '', country: null, url: '' }

export const valuesOf = (event: Event): EventValues => ({
  name: event.name,
  days: [event.startsOn, event.endsOn],
  city: event.city ?? '',
  country: event.country,
  url: event.url ?? '',
})

export const useEventForm = (initialValues: EventValues) =>
  useForm<EventValues>({
    mode: 'controlled',
    initialValues,
    validate: {
      name: (name) => (name.trim().length < 2 ? 'Give the name of the event.' : null),
      days: ([first]) => (first ? null : 'Choose the first day at least.'),
      url: (url) => (url.trim() === '' || isWebAddress(url) ? null : 'Give an address that begins with https://'),
    },
  })

/** What the API is sent. */
export function bodyOf({ name, days: [first, last], city, country, url }: EventValues) {
  return {
    name: name.trim(),
    startsOn: first!,
    endsOn: last ?? first!,
    city: city.trim() || null,
    country,
    url: url.trim() || null,
  }
}

/** What the API says about fields, beside the fields it is about. */
export function faultsOf(error: unknown): Partial<Record<keyof EventValues, string>> {
  if (!(error instanceof ApiError)) return {}
  const { startsOn, endsOn, ...fields } = error.fields
  const days = startsOn ?? endsOn
  return days ? { ...fields, days } : fields
}

const isWebAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text.trim())?.protocol ?? '')
