import type { EventRow } from '@lanyard/contract/discovery.ts'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { type ListPage, useApi } from '../../api/use-api.ts'
import { formatDays } from '../../parts/moment.tsx'

type EventChoiceProps = { label: string; value: string | null; change(event: EventRow | null): void }

/** Finds an event by its name or city; days and city tell editions apart. */
export function EventChoice({ label, value, change }: EventChoiceProps) {
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 200)
  const found = useApi<ListPage<EventRow>>('/api/v1/events', { search: search.split(' · ')[0] ?? '', limit: 20 })
  const offered = new Map((found.data?.items ?? []).map((one) => [one.id, one]))
  return (
    <Select
      label={label}
      placeholder="Type to search"
      data={[...offered.values()].map((one) => ({ value: one.id, label: nameOf(one) }))}
      value={value}
      onChange={(id) => change(id ? (offered.get(id) ?? null) : null)}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage="No event of that name"
      style={{ flex: '1 1 180px' }}
    />
  )
}

const nameOf = (one: EventRow): string =>
  [one.name, formatDays(one.startsOn, one.endsOn), one.city].filter(Boolean).join(' · ')
