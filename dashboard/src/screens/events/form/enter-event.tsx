import type { EventWithSources } from '@lanyard/contract/discovery.ts'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'
import { EventFields } from './event-fields.tsx'
import { bodyOf, emptyValues, faultsOf, useEventForm } from './event-values.ts'

const events = '/api/v1/events'

/** Enters an event by hand and goes to it. One that is known already is not made twice: then the known one is gone to. */
export function EnterEvent({ close }: { close: () => void }) {
  const navigate = useNavigate()
  const form = useEventForm(emptyValues)
  const { act, busy } = useAct()
  // Closed first and taken away afterwards, so that the focus goes back to where it came from.
  const [opened, setOpened] = useState(true)
  const leave = () => setOpened(false)
  const submit = form.onSubmit(async (values) => {
    const entered = await act<EventWithSources>({
      run: () =>
        api.post<EventWithSources>(events, bodyOf(values)).catch((error: unknown) => {
          form.setErrors(faultsOf(error))
          throw error
        }),
      done: (event) =>
        isNew(event) ? `${event.name} is entered.` : `${event.name} was known; your entry is another source of it.`,
      refresh: [events, '/api/v1/candidates'],
    })
    if (!entered) return
    leave()
    navigate({ to: `/events/${entered.id}` as never })
  })
  return (
    <Modal
      opened={opened}
      onClose={leave}
      onExitTransitionEnd={close}
      title="Enter an event"
      size="md"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <EventFields form={form} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={leave}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Enter event
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

const isNew = (event: EventWithSources): boolean => event.sources.length === 1
