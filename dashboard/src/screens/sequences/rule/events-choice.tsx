import type { EventRow } from '@lanyard/contract/discovery.ts'
import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, api } from '../../../api/request.ts'
import { type ListPage, useApi } from '../../../api/use-api.ts'
import { formatDays } from '../../../parts/moment.tsx'

type EventsChoiceProps = { value: string[]; change: (ids: string[]) => void; disabled: boolean }

/** Some events, found by name or city. One that a file brought along and nobody knows here says so. */
export function EventsChoice({ value, change, disabled }: EventsChoiceProps) {
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 200)
  const found = useApi<ListPage<EventRow>>('/api/v1/events', { search, limit: 20 })
  const chosen = useQuery({
    queryKey: ['/api/v1/events', 'named', value],
    queryFn: () => Promise.all(value.map(async (id) => [id, await nameOf(id)] as const)),
    enabled: value.length > 0,
  })
  const offered = new Map([
    ...value.map((id) => [id, '…'] as const),
    ...(found.data?.items ?? []).map((one) => [one.id, describe(one)] as const),
    ...(chosen.data ?? []),
  ])
  return (
    <MultiSelect
      label="Only for these events"
      placeholder={value.length === 0 ? 'Any event' : ''}
      data={[...offered].map(([id, label]) => ({ value: id, label }))}
      value={value}
      disabled={disabled}
      onChange={change}
      maxValues={200}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage="No event of that name"
      hidePickedOptions
    />
  )
}

const describe = (one: EventRow): string =>
  [one.name, formatDays(one.startsOn, one.endsOn), one.city].filter(Boolean).join(' · ')

async function nameOf(id: string): Promise<string> {
  try {
    return describe(await api.get<EventRow>(`/api/v1/events/${id}`))
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return 'An event that is not here'
    throw error
  }
}
