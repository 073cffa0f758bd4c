import type { MailboxRow } from '@lanyard/contract/mailboxes.ts'
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'

/** For a key that was made elsewhere and is published already. */
export function OwnKeyForm({ mailbox, refresh }: { mailbox: MailboxRow; refresh: readonly string[] }) {
  const [open, setOpen] = useState(false)
  const { act, busy } = useAct()
  const [key, setKey] = useState({ domain: mailbox.fromAddress.split('@').at(-1) ?? '', selector: '', privateKey: '' })
  const save = (event: FormEvent) => {
    event.preventDefault()
    return act({
      run: () => api.patch(`/api/v1/mailboxes/${mailbox.id}`, { dkim: key }),
      done: 'Lanyard signs with this key from now on.',
      refresh,
    })
  }
  if (!open) {
    return (
      <Button variant="subtle" w="fit-content" size="compact-sm" onClick={() => setOpen(true)}>
        I have a key already
      </Button>
    )
  }
  return (
    <form onSubmit={save}>
      <Stack gap="sm" maw={620}>
        <Group gap="sm">
          <TextInput
            label="Domain"
            required
            value={key.domain}
            onChange={(event) => setKey({ ...key, domain: event.currentTarget.value })}
          />
          <TextInput
            label="Its selector"
            required
            value={key.selector}
            onChange={(event) => setKey({ ...key, selector: event.currentTarget.value })}
          />
        </Group>
        <Textarea
          label="Private key"
          description="PEM, RSA or Ed25519. It is kept encrypted and never shown."
          required
          autosize
          minRows={4}
          maxRows={10}
          value={key.privateKey}
          onChange={(event) => setKey({ ...key, privateKey: event.currentTarget.value })}
        />
        <Button type="submit" w="fit-content" loading={busy}>
          Sign with this key
        </Button>
      </Stack>
    </form>
  )
}
