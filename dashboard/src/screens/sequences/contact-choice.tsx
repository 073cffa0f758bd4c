import type { ContactRow } from '@lanyard/contract/contacts.ts'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { type ListPage, useApi } from '../../api/use-api.ts'

type ContactChoiceProps = {
  label: string
  value: string | undefined
  change: (id: string | undefined) => void
  placeholder: string
  required?: boolean
  error?: string | undefined
}

/** Finds a contact by name or address. */
export function ContactChoice({ label, value, change, placeholder, required = false, error }: ContactChoiceProps) {
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 200)
  const chosen = useApi<ContactRow>(value ? `/api/v1/contacts/${value}` : undefined)
  // What stands in the field once somebody is chosen is their name: that is no search.
  const isChosen = chosen.data !== undefined && value !== undefined && search === labelOf(chosen.data)
  const found = useApi<ListPage<ContactRow>>('/api/v1/contacts', { search: isChosen ? '' : search, limit: 20 })
  const offered = [...(value && chosen.data ? [chosen.data] : []), ...(found.data?.items ?? [])]
  return (
    <Select
      label={label}
      placeholder={placeholder}
      required={required}
      error={error}
      data={[...new Map(offered.map((one) => [one.id, labelOf(one)]))].map(([id, name]) => ({
        value: id,
        label: name,
      }))}
      value={value ?? null}
      onChange={(id) => change(id ?? undefined)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Choose nobody' }}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage="Nobody of that name"
    />
  )
}

export const labelOf = (one: Pick<ContactRow, 'fullName'> & { companyName?: string | null }): string =>
  one.companyName ? `${one.fullName}, ${one.companyName}` : one.fullName
