import type { CreatedMember } from '@lanyard/contract/access.ts'
import { Button, Group, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Role } from '../../../api/account.ts'
import { api } from '../../../api/request.ts'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { roleChoices, roleWords } from './role-words.ts'

/** Lets somebody in with a first password: there may be no mailbox yet that could send an invitation. */
export function NewMember({ done, close }: { done(made: CreatedMember): void; close(): void }) {
  const { act, busy } = useAct()
  const [role, setRole] = useState<Role>('rep')
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const body = { name: String(fields.get('name')), email: String(fields.get('email')), role }
    const made = await act({
      run: () => api.post<CreatedMember>('/api/v1/members', body),
      refresh: ['/api/v1/members'],
    })
    if (made) done(made)
  }
  return (
    <Panel title="A new member">
      <form onSubmit={save}>
        <Group align="flex-start" gap="sm">
          <TextInput name="name" label="Name" required maxLength={200} autoFocus autoComplete="off" />
          <TextInput name="email" type="email" label="Email" required autoComplete="off" />
          <Select
            label="Role"
            description={roleWords[role].about}
            inputWrapperOrder={['label', 'input', 'description']}
            data={roleChoices}
            value={role}
            onChange={(value) => value && setRole(value as Role)}
            allowDeselect={false}
            w={230}
          />
        </Group>
        <Group mt="sm">
          <Button type="submit" loading={busy}>
            Add
          </Button>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
        </Group>
      </form>
    </Panel>
  )
}
