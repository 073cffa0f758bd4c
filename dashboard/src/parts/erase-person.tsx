import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/request.ts'
import { useAct } from './use-act.tsx'

type ErasePersonProps = {
  name: string
  /** Where their erasure is asked for. */
  path: string
  opened: boolean
  close: () => void
  onErased: () => void
}

/** Asks for the name of whom is to be erased everywhere, as it can't be taken back. */
export function ErasePerson({ name, path, opened, close, onErased }: ErasePersonProps) {
  const [typed, setTyped] = useState('')
  const { act, busy } = useAct()
  const erase = async () => {
    const erased = await act<object>({
      run: () => api.put(path, { name: typed }),
      done: `${name} was erased.`,
      refresh: ['/api/v1/events', '/api/v1/contacts'],
    })
    if (erased) onErased()
  }
  return (
    <Modal opened={opened} onClose={close} title="Erase this person">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          erase()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            Name, addresses, titles, messages and answers are removed everywhere, and so are stored pages that name
            them; what was planned is not sent. Only fingerprints stay, so that no source brings them back.{' '}
            <b>This can not be undone.</b>
          </Text>
          <TextInput
            label={`Type ${name} to confirm`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" color="red" loading={busy} disabled={typed.trim() !== name}>
              Erase for good
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
