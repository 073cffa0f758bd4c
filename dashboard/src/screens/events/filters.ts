import type { EventPlaces } from '@lanyard/contract/discovery.ts'
import { useApi } from '../../api/use-api.ts'
import type { Filter } from '../../parts/record-list/filter-bar.tsx'
import { countryName, sourceOptions, statusWords } from './words.ts'

const places = '/api/v1/events/places'

/** What events can be narrowed by, in the list and on the map. Cities and countries are those that have events. */
export function useEventFilters(): Filter[] {
  const { data } = useApi<EventPlaces>(places)
  const cities = [...new Set(data?.items.map((one) => one.city))].toSorted()
  const countries = [...new Set(data?.items.flatMap((one) => one.country ?? []))]
  return [
    {
      ...{ key: 'when', label: 'Time', kind: 'choice', fallback: 'upcoming' },
      options: [
        { value: 'upcoming', label: 'Upcoming' },
        { value: 'past', label: 'Past' },
      ],
    },
    { key: 'from', label: 'From day', kind: 'day' },
    { key: 'to', label: 'To day', kind: 'day' },
    { key: 'city', label: 'City', kind: 'choice', options: cities.map((city) => ({ value: city, label: city })) },
    {
      ...{ key: 'country', label: 'Country', kind: 'choice' },
      options: countries
        .map((code) => ({ value: code, label: countryName(code) }))
        .toSorted((a, b) => a.label.localeCompare(b.label)),
    },
    {
      ...{ key: 'status', label: 'Status', kind: 'choice' },
      options: Object.entries(statusWords).map(([value, { label }]) => ({ value, label })),
    },
    { key: 'source', label: 'Source', kind: 'choice', options: sourceOptions },
    { key: 'seriesId', label: 'One series', kind: 'hidden' },
    { key: 'online', label: 'Online only', kind: 'hidden' },
    { key: 'doubtful', label: 'In doubt', kind: 'switch' },
  ]
}
