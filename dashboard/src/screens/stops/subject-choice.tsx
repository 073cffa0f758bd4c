import type { SubjectKind } from '@lanyard/contract/compliance.ts'
import { Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { Query } from '../../api/request.ts'
import { type ListPage, useApi } from '../../api/use-api.ts'

type Record = { id: string; name?: string; fullName?: string; fromAddress?: string; companyName?: string | null }
type SubjectChoiceProps = { kind: SubjectKind; value: string; change(value: string): void; error: string | undefined }

const lists: Partial<{ [K in SubjectKind]: { path: string; label: string; searched: boolean } }> = {
  company: { path: '/api/v1/companies', label: 'Company', searched: true },
  contact: { path: '/api/v1/contacts', label: 'Person', searched: true },
  sequence: { path: '/api/v1/sequences', label: 'Sequence', searched: false },
  mailbox: { path: '/api/v1/mailboxes', label: 'Mailbox', searched: false },
}

/** What is to be stopped: written for an address or a domain, chosen for what we have a record of. */
export function SubjectChoice({ kind, value, change, error }: SubjectChoiceProps) {
  const list = lists[kind]
  if (list) return <RecordChoice key={kind} {...list} value={value} change={change} error={error} />
  if (kind === 'everything') return null
  return (
    <TextInput
      label={kind === 'address' ? 'Email address' : 'Domain'}
      placeholder={kind === 'address' ? 'somebody@acme.example' : 'acme.example'}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      error={error}
      required
    />
  )
}

type RecordChoiceProps = Omit<SubjectChoiceProps, 'kind'> & { path: string; label: string; searched: boolean }

function RecordChoice({ path, label, searched, value, change, error }: RecordChoiceProps) {
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 200)
  const query: Query = searched ? { search, limit: 20 } : {}
  const found = useApi<ListPage<Record>>(path, query)
  return (
    <Select
      label={label}
      placeholder="Type to search"
      required
      searchable
      data={(found.data?.items ?? []).map((one) => ({ value: one.id, label: labelOf(one) }))}
      value={value || null}
      onChange={(id) => change(id ?? '')}
      {...(searched ? { onSearchChange: setTyped, filter: ({ options }) => options } : {})}
      nothingFoundMessage="Nothing of that name"
      error={error}
    />
  )
}

function labelOf(one: Record): string {
  const name = one.fullName ?? one.name ?? one.fromAddress ?? one.id
  return one.companyName ? `${name}, ${one.companyName}` : name
}
