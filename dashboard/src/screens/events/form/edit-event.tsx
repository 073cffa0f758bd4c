import type { Event } from '@lanyard/contract/discovery.ts'
import { Button, Group, Modal, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'
import { statusWords } from '../words.ts'
import { EventFields } from './event-fields.tsx'
import { bodyOf, faultsOf, useEventForm, valuesOf } from './event-values.ts'

const events = '/api/v1/events'
const statuses = (['active', 'postponed', 'cancelled'] as const).map((value) => ({
  value,
  label: statusWords[value].label,
}))

/** Changes an event by hand. Mount it when it is opened: it takes the event's values as they are then. */
export function EditEvent({ event, close }: { event: Event; close: () => void }) {
  const form = useEventForm(valuesOf(event))
  const [status, setStatus] = useState<string>(event.status)
  const { act, busy } = useAct()
  // Closed first and taken away afterwards, so that the focus goes back to where it came from.
  const [opened, setOpened] = useState(true)
  const leave = () => setOpened(false)
  const path = `${events}/${event.id}`
  const submit = form.onSubmit(async (values) => {
    const before = { ...bodyOf(valuesOf(event)), status: event.status }
    const edited = await act({
      run: () =>
        api.patch<Event>(path, { ...bodyOf(values), status }).catch((error: unknown) => {
          form.setErrors(faultsOf(error))
          throw error
        }),
      done: (changed) => `${changed.name} is changed.`,
      undo: () => api.patch(path, before),
      refresh: [events, '/api/v1/changes'],
    })
    if (edited) leave()
  })
  return (
    <Modal
      opened={opened}
      onClose={leave}
      onExitTransitionEnd={close}
      title="Change the event"
      size="md"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <EventFields form={form} />
          <Select
            label="Status"
            description="Marking it as cancelled ends what was planned around it."
            data={statuses}
            value={status}
            onChange={(next) => setStatus(next ?? 'active')}
            allowDeselect={false}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={leave}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
