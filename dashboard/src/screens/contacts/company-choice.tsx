import { Button, Group, Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { api } from '../../api/request.ts'
import { type ListPage, useApi } from '../../api/use-api.ts'
import { useAct } from '../../parts/use-act.tsx'

type Named = { id: string; name: string }
type CompanyChoiceProps = { value: string | null; change(id: string | null): void; missing: boolean }

/** Finds a company by its name, or adds the one that is not there. */
export function CompanyChoice({ value, change, missing }: CompanyChoiceProps) {
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 200)
  const found = useApi<ListPage<Named>>('/api/v1/companies', { search, limit: 20 })
  const chosen = useApi<Named>(value ? `/api/v1/companies/${value}` : undefined)
  const { act, busy } = useAct()
  const offered = [...(chosen.data && value ? [chosen.data] : []), ...(found.data?.items ?? [])]
  const known = new Map(offered.map((one) => [one.id, one.name]))
  const isNew = search.length > 1 && found.isSuccess && ![...known.values()].some((name) => same(name, search))
  const add = async () => {
    const made = await act<Named | { company: Named }>({
      run: () => api.post('/api/v1/companies', { name: search }),
      done: `${search} was added.`,
      refresh: ['/api/v1/companies'],
    })
    if (made) change('company' in made ? made.company.id : made.id)
  }
  return (
    <div>
      <Select
        label="Company"
        required
        placeholder="Type to search"
        data={[...known].map(([id, name]) => ({ value: id, label: name }))}
        value={value}
        onChange={change}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage="No company of that name"
        error={missing ? 'Choose the company they work at.' : undefined}
      />
      {isNew && !value ? (
        <Group gap="xs" mt={6}>
          <Text size="sm">There is no {search} yet.</Text>
          <Button size="compact-sm" variant="light" loading={busy} onClick={add}>
            Add {search}
          </Button>
        </Group>
      ) : null}
    </div>
  )
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
