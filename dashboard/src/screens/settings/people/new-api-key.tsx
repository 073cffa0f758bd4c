import type { CreatedApiKey } from '@lanyard/contract/access.ts'
import { Button, Group, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Role, useAccount } from '../../../api/account.ts'
import { api } from '../../../api/request.ts'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { rolesUpTo, roleWords } from './role-words.ts'

const lives = [
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
  { value: 'never', label: 'Never' },
]

export function NewApiKey({ done, close }: { done(made: CreatedApiKey): void; close(): void }) {
  const own = useAccount()?.role ?? 'viewer'
  const { act, busy } = useAct()
  const [role, setRole] = useState<Role>('viewer')
  const [life, setLife] = useState('90')
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name'))
    const body = { name, role, expiresInDays: life === 'never' ? null : Number(life) }
    const made = await act({
      run: () => api.post<CreatedApiKey>('/api/v1/api-keys', body),
      refresh: ['/api/v1/api-keys'],
    })
    if (made) done(made)
  }
  return (
    <Panel title="A new key">
      <form onSubmit={save}>
        <Group align="flex-start" gap="sm">
          <TextInput name="name" label="What it is for" required maxLength={32} autoFocus autoComplete="off" />
          <Select
            label="Role"
            description={roleWords[role].about}
            inputWrapperOrder={['label', 'input', 'description']}
            data={rolesUpTo(own)}
            value={role}
            onChange={(value) => value && setRole(value as Role)}
            allowDeselect={false}
            w={230}
          />
          <Select
            label="Expires"
            data={lives}
            value={life}
            onChange={(value) => value && setLife(value)}
            allowDeselect={false}
            w={150}
          />
        </Group>
        <Group mt="sm">
          <Button type="submit" loading={busy}>
            Make the key
          </Button>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
        </Group>
      </form>
    </Panel>
  )
}
