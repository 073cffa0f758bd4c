import type { ContactAnswer, ErasedPerson } from '@lanyard/contract/contacts.ts'
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { api } from '../../../api/request.ts'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'

/** What the law gives a person: a copy of all that is held about them, and to be forgotten. */
export function PersonPanel({ contact }: { contact: ContactAnswer }) {
  const mayExport = useMay('admin', 'manager')
  const mayErase = useMay('admin')
  const [erasing, setErasing] = useState(false)
  if (!mayExport) return null
  return (
    <Panel title="Their rights">
      <Text size="sm">Give them a copy of all that is held about them, or erase it when they ask for that.</Text>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          component="a"
          href={`/api/v1/persons/${contact.personId}/export`}
          download={`${contact.fullName}.json`}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Download all data
        </Button>
        {mayErase ? (
          <Button size="xs" variant="light" color="red" onClick={() => setErasing(true)}>
            Erase this person
          </Button>
        ) : null}
      </Group>
      <ErasePerson contact={contact} opened={erasing} close={() => setErasing(false)} />
    </Panel>
  )
}

type ErasePersonProps = { contact: ContactAnswer; opened: boolean; close: () => void }

function ErasePerson({ contact, opened, close }: ErasePersonProps) {
  const [name, setName] = useState('')
  const { act, busy } = useAct()
  const navigate = useNavigate()
  const erase = async () => {
    const erased = await act<ErasedPerson>({
      run: () => api.put(`/api/v1/persons/${contact.personId}/erasure`, { name }),
      done: `${contact.fullName} was erased.`,
    })
    if (erased) navigate({ to: '/contacts' as never })
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
            Name, addresses, titles, messages and answers are removed everywhere; what was planned is not sent. Only
            fingerprints stay, so that no source brings them back. <b>This can not be undone.</b>
          </Text>
          <TextInput
            label={`Type ${contact.fullName} to confirm`}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" color="red" loading={busy} disabled={name.trim() !== contact.fullName}>
              Erase for good
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
