import { Button, Chip, Group, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks'
import { IconDownload, IconFilter, IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ListState } from './list-state.ts'

export type Filter = {
  /** The API's name for it. */
  key: string
  label: string
  /** What holds where nobody chose; then 'any' is offered as a choice. */
  fallback?: string
} & (
  | { kind: 'choice'; options: readonly { value: string; label: string }[] }
  /** On asks for `true`. */
  | { kind: 'switch' }
  | { kind: 'day' }
  | { kind: 'text' }
  /** Comes from a link on another screen (`companyId`): shown as a mark that can be taken off. */
  | { kind: 'hidden' }
)

type FilterBarProps = {
  state: ListState
  filters: readonly Filter[]
  searchLabel: string | undefined
  csv: string | undefined
}

export function FilterBar({ state, filters, searchLabel, csv }: FilterBarProps) {
  const small = useMediaQuery('(max-width: 48em)')
  const [asked, setAsked] = useState(false)
  if (!searchLabel && filters.length === 0 && !csv) return null
  const foldable = filters.filter((filter) => filter.kind !== 'hidden')
  const folded =
    small &&
    !asked &&
    foldable.length > 1 &&
    foldable.every(({ key, fallback }) => state.valueOf(key) === (fallback ?? ''))
  return (
    <Group gap="xs" align="center" role="search">
      {searchLabel ? <SearchBox state={state} label={searchLabel} /> : null}
      {folded ? (
        <Button
          variant="default"
          size="sm"
          onClick={() => setAsked(true)}
          leftSection={<IconFilter size={16} aria-hidden />}
        >
          Filters
        </Button>
      ) : null}
      {(folded ? filters.filter((filter) => filter.kind === 'hidden') : filters).map((filter) => (
        <FilterInput key={filter.key} filter={filter} state={state} />
      ))}
      {csv ? (
        <Button
          component="a"
          href={csv}
          download
          variant="default"
          size="sm"
          ml="auto"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          CSV
        </Button>
      ) : null}
    </Group>
  )
}

function SearchBox({ state, label }: { state: ListState; label: string }) {
  const [text, setText] = useState(state.search)
  const send = useDebouncedCallback((value: string) => state.setSearch(value), 200)
  useEffect(() => setText(state.search), [state.search])
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        send(event.currentTarget.value)
      }}
      style={{ flex: '1 1 200px', maxWidth: 320 }}
    />
  )
}

function FilterInput({ filter, state }: { filter: Filter; state: ListState }) {
  const value = state.valueOf(filter.key)
  const set = (next: string | null) => state.setFilter(filter.key, next)
  switch (filter.kind) {
    case 'choice':
      return (
        <Select
          aria-label={filter.label}
          placeholder={filter.label}
          data={[
            ...filter.options,
            ...(filter.fallback ? [{ value: 'any', label: `Any ${filter.label.toLowerCase()}` }] : []),
          ]}
          value={value || null}
          onChange={set}
          clearable={!filter.fallback}
          searchable={filter.options.length > 8}
          w={170}
        />
      )
    case 'switch':
      return (
        <Chip checked={value === 'true'} onChange={(on) => set(on ? 'true' : null)} variant="outline" size="sm">
          {filter.label}
        </Chip>
      )
    case 'day':
      return (
        <TextInput
          type="date"
          aria-label={filter.label}
          title={filter.label}
          value={value}
          onChange={(event) => set(event.currentTarget.value)}
          w={150}
        />
      )
    case 'text':
      return <TypedFilter label={filter.label} value={value} set={set} />
    case 'hidden':
      return value ? (
        <Button
          variant="light"
          size="sm"
          rightSection={<IconX size={14} aria-hidden />}
          onClick={() => set(null)}
          aria-label={`No longer only ${filter.label}`}
        >
          {filter.label}
        </Button>
      ) : null
  }
}

function TypedFilter({ label, value, set }: { label: string; value: string; set: (value: string) => void }) {
  const [text, setText] = useState(value)
  const send = useDebouncedCallback(set, 250)
  useEffect(() => setText(value), [value])
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        send(event.currentTarget.value)
      }}
      w={140}
    />
  )
}
