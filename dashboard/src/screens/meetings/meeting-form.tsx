import type { Meeting } from '@lanyard/contract/meetings.ts'
import { Alert, Button, Group, Modal, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/request.ts'
import { useNow } from '../../api/use-now.ts'
import { useAct } from '../../parts/use-act.tsx'
import { fromLocal, toLocal } from '../outbox/local-time.ts'
import { ContactChoice } from './contact-choice.tsx'
import { minutesOf } from './words.ts'

/** Enters a meeting, or changes one; what a calendar service keeps is changed there. */
export function MeetingForm({ meeting, close }: { meeting?: Meeting; close(): void }) {
  const form = useMeetingForm(meeting)
  const { act, busy } = useAct()
  const theirs = meeting !== undefined && meeting.provider !== 'hand'
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const saved = await act({
      run: () =>
        meeting
          ? api.patch<Meeting>(`/api/v1/meetings/${meeting.id}`, form.body(theirs))
          : api.post<Meeting>('/api/v1/meetings', form.body(false)),
      done: meeting ? 'Saved.' : 'The meeting was entered.',
      refresh: ['/api/v1/meetings', '/api/v1/changes', '/api/v1/overview'],
    })
    if (saved) close()
  }
  return (
    <Modal
      opened
      onClose={close}
      title={meeting ? 'Edit the meeting' : 'Enter a meeting'}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {theirs ? (
            <Alert color="gray" variant="light">
              Title, time and link are kept by Cal.com: change them there, and Lanyard follows.
            </Alert>
          ) : (
            <>
              <TextInput label="Title" required data-autofocus value={form.title} onChange={form.typed('title')} />
              <Group grow align="flex-start">
                <TextInput
                  type="datetime-local"
                  label="Starts"
                  description="In your time"
                  required
                  value={form.starts}
                  onChange={form.typed('starts')}
                />
                <NumberInput
                  label="Minutes"
                  description="How long"
                  required
                  min={5}
                  max={1440}
                  step={15}
                  value={form.minutes}
                  onChange={form.setMinutes}
                />
              </Group>
              <TextInput
                label="Link"
                type="url"
                placeholder="https://"
                value={form.link}
                onChange={form.typed('link')}
              />
            </>
          )}
          <ContactChoice
            label="Contact"
            description="The meeting then counts for their company, whose outreach ends."
            value={form.contactId}
            change={form.setContactId}
          />
          <Textarea label="Notes" autosize minRows={3} value={form.notes} onChange={form.typed('notes')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Leave it
            </Button>
            <Button type="submit" loading={busy}>
              {meeting ? 'Save' : 'Enter the meeting'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function useMeetingForm(meeting: Meeting | undefined) {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const now = useNow() ?? new Date()
  const [texts, setTexts] = useState({
    title: meeting?.title ?? '',
    starts: toLocal(meeting?.startsAt ?? nextHour(now)),
    link: meeting?.joinUrl ?? '',
    notes: meeting?.notes ?? '',
  })
  const [minutes, setMinutes] = useState<number | string>(meeting ? minutesOf(meeting) : 30)
  const [contactId, setContactId] = useState(meeting ? meeting.contactId : (search['contactId'] ?? null))
  const typed = (field: keyof typeof texts) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget
    setTexts((before) => ({ ...before, [field]: value }))
  }
  const body = (onlyOurs: boolean) => {
    const ours = { contactId, notes: texts.notes }
    if (onlyOurs) return ours
    const startsAt = fromLocal(texts.starts)
    const endsAt = new Date(Date.parse(startsAt) + Number(minutes) * 60_000).toISOString()
    return { ...ours, title: texts.title, startsAt, endsAt, joinUrl: texts.link.trim() || null }
  }
  return { ...texts, minutes, setMinutes, contactId, setContactId, typed, body }
}

function nextHour(now: Date): string {
  const at = new Date(now.getTime() + 3_600_000)
  at.setMinutes(0, 0, 0)
  return at.toISOString()
}
