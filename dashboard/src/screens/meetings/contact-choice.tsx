import type { ContactRow } from '@lanyard/contract/contacts.ts'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { type ListPage, useApi } from '../../api/use-api.ts'

type ContactChoiceProps = { label: string; value: string | null; change(id: string | null): void; description?: string }

/** Finds a contact by name, company or address. */
export function ContactChoice({ label, value, change, description }: ContactChoiceProps) {
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 200)
  const found = useApi<ListPage<ContactRow>>('/api/v1/contacts', { search: search.split(' · ')[0] ?? '', limit: 20 })
  const chosen = useApi<ContactRow>(value ? `/api/v1/contacts/${value}` : undefined)
  const offered = [...(value && chosen.data ? [chosen.data] : []), ...(found.data?.items ?? [])]
  const known = new Map(offered.map((one) => [one.id, nameOf(one)]))
  return (
    <Select
      label={label}
      {...(description ? { description } : {})}
      placeholder="Type to search"
      data={[...known].map(([id, name]) => ({ value: id, label: name }))}
      value={value}
      onChange={change}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `No ${label.toLowerCase()}` }}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage="Nobody of that name"
    />
  )
}

const nameOf = (one: ContactRow): string => (one.companyName ? `${one.fullName} · ${one.companyName}` : one.fullName)
