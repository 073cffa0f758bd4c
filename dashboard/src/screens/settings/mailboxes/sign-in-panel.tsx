import type { SignInStarted } from '@lanyard/contract/mailbox-accounts.ts'
import type { MailboxRow } from '@lanyard/contract/mailboxes.ts'
import { Button, Group, Text } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { api } from '../../../api/request.ts'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { Note } from '../note.tsx'
import { signInWords } from './mailbox-words.ts'

/** Who is signed in to the mailbox's account, and the way to the provider's page. */
export function SignInPanel({ mailbox }: { mailbox: MailboxRow }) {
  const { act, busy } = useAct()
  const { sign_in: end } = useSearch({ strict: false }) as { sign_in?: string }
  if (!mailbox.signIn) return null
  const { needed, signedInAs, why } = mailbox.signIn
  const begin = async () => {
    const started = await act({ run: () => api.post<SignInStarted>(`/api/v1/mailboxes/${mailbox.id}/sign-ins`, {}) })
    if (started) window.location.assign(started.url)
  }
  const failed = end !== undefined && end !== 'done' && needed
  return (
    <Panel title="Who is signed in">
      {failed ? (
        <Note color="red" title="It did not work">
          {signInWords[end] ?? 'Try once more.'}
        </Note>
      ) : null}
      <Group justify="space-between">
        <Text size="sm">
          {signedInAs && !needed
            ? `${signedInAs} is signed in.`
            : (why ?? 'Nobody is signed in yet: it can neither send nor be checked.')}
        </Text>
        <Button
          variant={needed ? 'filled' : 'default'}
          loading={busy}
          onClick={begin}
          leftSection={<IconExternalLink size={16} aria-hidden />}
        >
          {needed ? 'Sign in' : 'Sign in anew'}
        </Button>
      </Group>
    </Panel>
  )
}
