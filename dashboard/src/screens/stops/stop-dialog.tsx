import type { NewStop, SubjectKind, WrittenStop } from '@lanyard/contract/compliance.ts'
import { Autocomplete, Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { ApiError, api } from '../../api/request.ts'
import { useNow } from '../../api/use-now.ts'
import { useAct } from '../../parts/use-act.tsx'
import { SubjectChoice } from './subject-choice.tsx'
import { touchedByStops } from './use-lift.ts'
import { kindChoices, reach, reasonIdeas } from './words.ts'

type Subject = { kind: SubjectKind; value: string; name: string }
type StopDialogProps = { opened: boolean; close: () => void; subject?: Subject }

const spans = [
  { value: '', label: 'Until somebody lifts it' },
  { value: '30', label: 'For 30 days' },
  { value: '90', label: 'For 90 days' },
  { value: '365', label: 'For a year' },
]

/** Asks what to stop (unless that is given), why and for how long. */
export function StopDialog({ opened, close, subject }: StopDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={subject ? `Stop writing to ${subject.name}` : 'Do not write to …'}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {opened ? <StopForm close={close} subject={subject} /> : null}
    </Modal>
  )
}

function StopForm({ close, subject }: { close: () => void; subject: Subject | undefined }) {
  const [kind, setKind] = useState<SubjectKind>(subject?.kind ?? 'address')
  const [value, setValue] = useState(subject?.value ?? '')
  const [reason, setReason] = useState('')
  const [days, setDays] = useState('')
  const [problem, setProblem] = useState<string>()
  const { act, busy } = useAct()
  const now = useNow() ?? new Date()
  const stop = async () => {
    const body: NewStop = {
      subject: { kind, value: kind === 'everything' ? '*' : value.trim() },
      reason,
      until: days ? new Date(now.getTime() + Number(days) * 86_400_000).toISOString() : null,
    }
    const written = await act<WrittenStop>({
      run: () =>
        api.post<WrittenStop>('/api/v1/stops', body).catch((error: unknown) => {
          if (error instanceof ApiError) setProblem(error.fields['subject.value'])
          throw error
        }),
      done: ({ fresh }) => (fresh ? `Nothing is written ${reach[kind]} from now on.` : 'That stop was there already.'),
      undo: async ({ stopId, fresh }) => (fresh ? api.delete(`/api/v1/stops/${stopId}`) : undefined),
      refresh: touchedByStops,
    })
    if (written) close()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        stop()
      }}
    >
      <Stack gap="sm">
        {subject ? null : (
          <>
            <Select
              label="What"
              data={kindChoices}
              value={kind}
              allowDeselect={false}
              onChange={(next) => {
                setKind(next as SubjectKind)
                setValue('')
                setProblem(undefined)
              }}
              data-autofocus
            />
            <SubjectChoice kind={kind} value={value} change={setValue} error={problem} />
          </>
        )}
        <Text size="sm">
          Nothing is written {reach[kind]}. What is planned is held, and no new messages are planned. Answers still come
          in.
        </Text>
        <Autocomplete
          label="Why"
          description="Everybody sees this beside what is held."
          data={reasonIdeas}
          value={reason}
          onChange={setReason}
          required
          maxLength={200}
          {...(subject ? { 'data-autofocus': true } : {})}
        />
        <Select
          label="How long"
          data={spans}
          value={days}
          onChange={(next) => setDays(next ?? '')}
          allowDeselect={false}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" color="red.9" loading={busy}>
            Stop writing
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
