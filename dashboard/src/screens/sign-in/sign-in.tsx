import { Alert, Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { signIn } from '../../api/account.ts'
import { inSandbox } from '../../api/mode.ts'
import { explainError } from '../../parts/failure.tsx'

/** Known to everybody, and good for nothing but the sandbox on this machine. */
const sandboxMember = { email: 'noor@berthline.example', password: 'sandbox-lanyard' }

export function SignIn() {
  useDocumentTitle('Sign in · Lanyard')
  const { next } = useSearch({ strict: false }) as { next?: string }
  const navigate = useNavigate()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    await enter(String(fields.get('email')), String(fields.get('password')))
  }

  async function enter(email: string, password: string) {
    setBusy(true)
    setProblem(undefined)
    try {
      await signIn(email, password)
      await navigate({ to: insideOnly(next) as never })
    } catch (error) {
      setProblem(explainError(error).title)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Center mih="100vh" p="md" component="main">
      <Paper withBorder p="xl" w="100%" maw={400}>
        <form onSubmit={submit}>
          <Stack>
            <Title order={1}>Sign in to Lanyard</Title>
            {problem ? (
              <Alert color="red" role="alert" title={problem}>
                The sign-in was printed in the terminal at the first start.
              </Alert>
            ) : null}
            <TextInput name="email" type="email" label="Email" autoComplete="username" required autoFocus />
            <PasswordInput
              name="password"
              label="Password"
              autoComplete="current-password"
              required
              visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }}
            />
            <Button type="submit" loading={busy}>
              Sign in
            </Button>
            {inSandbox ? (
              <Button
                variant="default"
                disabled={busy}
                onClick={() => enter(sandboxMember.email, sandboxMember.password)}
              >
                Look around the sandbox as Noor
              </Button>
            ) : null}
            <Text size="sm" c="dimmed">
              The terminal that started Lanyard shows the first sign-in. Others get theirs from an admin, under
              Settings.
            </Text>
          </Stack>
        </form>
      </Paper>
    </Center>
  )
}

/** Only addresses of this dashboard, so that a link can't send somebody elsewhere after signing in. */
const insideOnly = (next: string | undefined): string => (next?.startsWith('/') && !/^\/[/\\]/.test(next) ? next : '/')
