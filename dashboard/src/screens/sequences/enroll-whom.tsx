import type { ContactFilter, ContactRow, Department } from '@lanyard/contract/contacts.ts'
import { Group, MultiSelect, Select, Stack, Switch, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { type ListPage, useApi } from '../../api/use-api.ts'
import { EventChoice } from '../candidates/event-choice.tsx'
import { departmentChoices } from '../contacts/words.ts'
import { labelOf } from './contact-choice.tsx'

type ByNameProps = { chosen: ReadonlyMap<string, string>; change: (chosen: Map<string, string>) => void }

export function ByName({ chosen, change }: ByNameProps) {
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 200)
  const found = useApi<ListPage<ContactRow>>('/api/v1/contacts', { search, limit: 50 })
  const offered = new Map([...chosen, ...(found.data?.items ?? []).map((one) => [one.id, labelOf(one)] as const)])
  return (
    <MultiSelect
      label="Contacts"
      placeholder={chosen.size === 0 ? 'Type a name, title or address' : ''}
      data-autofocus
      data={[...offered].map(([id, name]) => ({ value: id, label: name }))}
      value={[...chosen.keys()]}
      onChange={(ids) => change(new Map(ids.map((id) => [id, offered.get(id) ?? id])))}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage="Nobody of that name"
      maxValues={500}
      hidePickedOptions
    />
  )
}

type ByFilterProps = { filter: ContactFilter; change: (filter: ContactFilter) => void }

/** All contacts that match every part that is said. */
export function ByFilter({ filter, change }: ByFilterProps) {
  const set = (part: ContactFilter) =>
    change(Object.fromEntries(Object.entries({ ...filter, ...part }).filter(([, value]) => value)))
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-start">
        <TextInput
          label="Name, title or address has"
          maxLength={200}
          value={filter.search ?? ''}
          onChange={(event) => set({ search: event.currentTarget.value })}
          style={{ flex: '1 1 180px' }}
        />
        <Select
          label="Department"
          placeholder="Any department"
          data={departmentChoices}
          value={filter.department ?? null}
          onChange={(department) => set({ department: (department as Department | null) ?? undefined })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Any department' }}
          style={{ flex: '1 1 180px' }}
        />
        <EventChoice
          label="Found through the event"
          value={filter.eventId ?? null}
          change={(event) => set({ eventId: event?.id })}
        />
      </Group>
      <Switch
        label="Only who decides"
        checked={filter.decisionMaker ?? false}
        onChange={(event) => set({ decisionMaker: event.currentTarget.checked })}
      />
    </Stack>
  )
}
