import type { Candidate, EventRow } from '@lanyard/contract/discovery.ts'
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../api/account.ts'
import { EventChoice } from './event-choice.tsx'
import { useDecisions } from './use-decisions.ts'

/** What a person can decide about a sighting as it stands, each with what it will do. */
export function Decide({ candidate }: { candidate: Candidate }) {
  const mayWrite = useMay('admin', 'manager', 'rep')
  const { busy, promote, reject, reopen, tellApart, join } = useDecisions(candidate)
  const [reason, setReason] = useState('')
  if (!mayWrite) return null
  const { status } = candidate
  return (
    <Stack gap="xs">
      {status === 'found' || status === 'rejected' ? (
        <Group gap="xs">
          <Button onClick={promote} loading={busy}>
            {status === 'rejected' ? 'Make it an event after all' : 'Make it an event'}
          </Button>
          {status === 'rejected' ? (
            <Button variant="default" onClick={reopen} disabled={busy}>
              Send back to review
            </Button>
          ) : null}
        </Group>
      ) : null}
      {status === 'found' ? (
        <Group gap="xs" align="flex-end">
          <TextInput
            label="Why not"
            placeholder="It is a webinar"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            style={{ flex: '1 1 180px' }}
          />
          <Button variant="light" color="red" disabled={busy} onClick={() => reject(reason)}>
            Reject
          </Button>
        </Group>
      ) : null}
      {status === 'found' || status === 'promoted' || status === 'merged' ? (
        <Join key={candidate.eventId} busy={busy} join={join} />
      ) : null}
      {status === 'merged' ? (
        <Undo
          label="It is an event of its own"
          onClick={tellApart}
          busy={busy}
          about="It leaves the event above and gets one of its own. Sent back to review, it can be decided anew."
          other={{ label: 'Send back to review', onClick: reopen }}
        />
      ) : null}
      {status === 'promoted' ? (
        <Undo
          label="Take back"
          onClick={reopen}
          busy={busy}
          about="It goes back to review. An event that no other source names is put aside."
        />
      ) : null}
    </Stack>
  )
}

/** Says of which known event this is another sighting. */
function Join({ join, busy }: { join: (event: EventRow) => void; busy: boolean }) {
  const [event, setEvent] = useState<EventRow | null>(null)
  return (
    <Group gap="xs" align="flex-end">
      <EventChoice label="The same event as" value={event?.id ?? null} change={setEvent} />
      <Button variant="default" disabled={busy || !event} onClick={() => event && join(event)}>
        Join
      </Button>
    </Group>
  )
}

type UndoProps = {
  label: string
  onClick: () => void
  busy: boolean
  about: string
  other?: { label: string; onClick: () => void }
}

function Undo({ label, onClick, busy, about, other }: UndoProps) {
  return (
    <>
      <Group gap="xs">
        <Button variant="default" onClick={onClick} loading={busy}>
          {label}
        </Button>
        {other ? (
          <Button variant="subtle" onClick={other.onClick} disabled={busy}>
            {other.label}
          </Button>
        ) : null}
      </Group>
      <Text size="sm" c="dimmed">
        {about}
      </Text>
    </>
  )
}
