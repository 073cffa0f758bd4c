import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAccount } from '../../../api/account.ts'
import { api } from '../../../api/request.ts'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { SettingsPage } from '../settings-page.tsx'
import { roleWords } from './role-words.ts'
import { Sessions } from './sessions.tsx'

/** One's own name, password and sign-ins. */
export function Account() {
  const account = useAccount()
  return (
    <SettingsPage
      title="Your account"
      about={account ? `${account.email ?? ''} · ${roleWords[account.role].about}` : null}
    >
      {account ? <Profile key={account.name} name={account.name ?? ''} /> : null}
      <ChangePassword />
      <Sessions />
    </SettingsPage>
  )
}

function Profile({ name }: { name: string }) {
  const { act, busy } = useAct()
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = String(new FormData(event.currentTarget).get('name')).trim()
    return act({
      run: () => api.post('/api/auth/update-user', { name: chosen }),
      done: 'Saved.',
      undo: () => api.post('/api/auth/update-user', { name }),
      refresh: ['/api/v1/me', '/api/v1/members'],
    })
  }
  return (
    <Panel title="Profile">
      <form onSubmit={save}>
        <Group align="flex-end" gap="sm">
          <TextInput
            name="name"
            label="Name"
            description="Colleagues see it"
            defaultValue={name}
            required
            maxLength={200}
            w={320}
          />
          <Button type="submit" loading={busy}>
            Save
          </Button>
        </Group>
      </form>
    </Panel>
  )
}

const leastLetters = 12

function ChangePassword() {
  const { act, busy } = useAct()
  const [problem, setProblem] = useState<string>()
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const [currentPassword, newPassword] = [String(fields.get('current')), String(fields.get('new'))]
    setProblem(newPassword.length < leastLetters ? `At least ${leastLetters} characters.` : undefined)
    if (newPassword.length < leastLetters) return
    const changed = await act({
      run: () => api.post('/api/auth/change-password', { currentPassword, newPassword, revokeOtherSessions: true }),
      done: 'The password is changed; everywhere else you are signed out.',
      refresh: ['/api/auth/list-sessions'],
    })
    if (changed) form.reset()
  }
  return (
    <Panel title="Password">
      <form onSubmit={save}>
        <Stack gap="sm" maw={420}>
          <PasswordInput
            name="current"
            label="Password now"
            required
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password of now' }}
          />
          <PasswordInput
            name="new"
            label="New password"
            description={`At least ${leastLetters} characters`}
            required
            autoComplete="new-password"
            error={problem}
            visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the new password' }}
          />
          <Button type="submit" w="fit-content" loading={busy}>
            Change the password
          </Button>
          <Text size="sm" c="dimmed">
            API keys are not touched by this.
          </Text>
        </Stack>
      </form>
    </Panel>
  )
}
