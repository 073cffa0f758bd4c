import type { WrittenStop } from '@lanyard/contract/compliance.ts'
import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api/request.ts'
import { useNow } from '../../../api/use-now.ts'
import { useAct } from '../../../parts/use-act.tsx'
import { afterStops } from './stops-panel.tsx'

type StopWritingProps = { contact: ContactAnswer; opened: boolean; close: () => void }

const spans = [
  { value: '', label: 'For good' },
  { value: '30', label: 'For 30 days' },
  { value: '90', label: 'For 90 days' },
  { value: '365', label: 'For a year' },
]

/** Asks why and for how long; what was planned is held from then on. */
export function StopWriting({ contact, opened, close }: StopWritingProps) {
  const [reason, setReason] = useState('')
  const [days, setDays] = useState<string | null>('')
  const { act, busy } = useAct()
  const now = useNow() ?? new Date()
  const stop = async () => {
    const until = days ? new Date(now.getTime() + Number(days) * 86_400_000).toISOString() : null
    const written = await act<WrittenStop>({
      run: () => api.post('/api/v1/stops', { subject: { kind: 'contact', value: contact.id }, reason, until }),
      done: `Nobody writes to ${contact.fullName} any more.`,
      undo: ({ stopId }) => api.delete(`/api/v1/stops/${stopId}`),
      refresh: afterStops,
    })
    if (written) close()
  }
  return (
    <Modal opened={opened} onClose={close} title={`Stop writing to ${contact.fullName}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          stop()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">Messages that are planned are held, and no new ones are made. Answers still come in.</Text>
          <TextInput
            label="Why"
            placeholder="A partner of ours, asked by phone, …"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            required
            maxLength={200}
            data-autofocus
          />
          <Select label="How long" data={spans} value={days} onChange={setDays} allowDeselect={false} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" color="red" loading={busy}>
              Stop writing
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
