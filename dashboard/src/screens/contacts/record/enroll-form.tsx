import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import type { EnrollmentResults, Sequence } from '@lanyard/contract/outreach.ts'
import { Button, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api/request.ts'
import { type ListPage, useApi } from '../../../api/use-api.ts'
import { RecordLink } from '../../../parts/record-link.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { afterEnrollment } from './enrollments-panel.tsx'
import { enrollReason } from './event-words.ts'

/** Puts a contact into one of the sequences that run. */
export function EnrollForm({ contact }: { contact: ContactAnswer }) {
  const sequences = useApi<ListPage<Sequence>>('/api/v1/sequences', { status: 'active', limit: 200 })
  const [sequenceId, setSequenceId] = useState<string | null>(null)
  const [refused, setRefused] = useState<string>()
  const { act, busy } = useAct()
  if (!sequences.data) return null
  const running = sequences.data.items.filter((one) => one.status === 'active')
  if (running.length === 0) {
    return (
      <Text size="sm">
        No sequence is active. <RecordLink to="/sequences">Go to the sequences</RecordLink>
      </Text>
    )
  }
  const enroll = async () => {
    const results = await act<EnrollmentResults>({
      run: () => api.post(`/api/v1/sequences/${sequenceId}/enrollments`, { contactIds: [contact.id] }),
      done: ({ items: [one] }) => (one?.ok ? `${contact.fullName} is in the sequence.` : undefined),
      refresh: afterEnrollment,
    })
    const one = results?.items[0]
    setRefused(one && !one.ok ? `Not enrolled: ${enrollReason(one.reason)}.` : undefined)
  }
  return (
    <Group gap="xs" align="flex-end">
      <Select
        label="Enroll in"
        placeholder="Choose a sequence"
        data={running.map(({ id, name }) => ({ value: id, label: name }))}
        value={sequenceId}
        onChange={setSequenceId}
        error={refused}
        size="sm"
        style={{ flex: '1 1 180px' }}
      />
      <Button size="sm" variant="light" disabled={!sequenceId} loading={busy} onClick={enroll}>
        Enroll
      </Button>
    </Group>
  )
}
