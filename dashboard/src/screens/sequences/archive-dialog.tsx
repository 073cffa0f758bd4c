import type { Sequence } from '@lanyard/contract/outreach.ts'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { api } from '../../api/request.ts'
import { useAct } from '../../parts/use-act.tsx'
import { touched } from './words.ts'

/** Asks first, because taking it back does not bring those back who were in it. */
export function ArchiveDialog({ sequence, opened, close }: { sequence: Sequence; opened: boolean; close: () => void }) {
  const { act, busy } = useAct()
  const running = sequence.counts.active + sequence.counts.held
  const path = `/api/v1/sequences/${sequence.id}`
  const archive = async () => {
    await act({
      run: () => api.put(`${path}/status`, { status: 'archived' }),
      done: 'The sequence is archived.',
      undo: () => api.put(`${path}/restoration`),
      refresh: touched,
    })
    close()
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={`Archive "${sequence.name}"?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="md">
        <Text size="sm">
          {running > 0
            ? `The ${running} contacts in it are taken out, and what is planned for them is called off. Restored, it is a draft with nobody in it.`
            : 'Nobody is in it. Restored, it is a draft.'}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Keep it
          </Button>
          <Button color="red" loading={busy} onClick={archive}>
            Archive
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
