import type { Installation } from '@lanyard/contract/access.ts'
import { Button, Group, Loader, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useMay } from '../../api/account.ts'
import { api } from '../../api/request.ts'
import { Panel } from '../../parts/panel.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { Note } from './note.tsx'

/** Empties the sandbox: at once where it can start itself anew, else at its next start. */
export function ResetSandbox({ installation }: { installation: Installation }) {
  const may = useMay('admin')
  const { act, busy } = useAct()
  const [asking, { open, close }] = useDisclosure()
  const [starting, setStarting] = useState(false)
  const reset = async () => {
    close()
    const asked = await act({
      run: () => api.put<{ when: 'now' | 'at_next_start' }>('/api/v1/sandbox/reset'),
      refresh: ['/api/v1/installation'],
    })
    if (asked?.when !== 'now') return
    setStarting(true)
    await untilItIsBack()
    // All that this page knows is gone, the sign-in too.
    window.location.assign('/')
  }
  return (
    <Panel title="Reset the sandbox">
      <Text size="sm">{about[installation.reset ?? 'by_hand']}</Text>
      {installation.resetAsked && !starting ? <Note>It will be emptied when Lanyard is started again.</Note> : null}
      {starting ? (
        <Group gap="xs" role="status">
          <Loader size={18} />
          <Text size="sm">Lanyard starts anew; this page follows in a moment.</Text>
        </Group>
      ) : (
        <Button
          variant="default"
          w="fit-content"
          loading={busy}
          disabled={!may || installation.reset === 'by_hand' || installation.resetAsked}
          onClick={open}
        >
          Reset the sandbox
        </Button>
      )}
      <Modal
        opened={asking}
        onClose={close}
        title="Empty the sandbox?"
        centered
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Text size="sm">
          Everything in it is deleted, what you entered yourself too. The pretend world begins from its first day.
        </Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            Keep it
          </Button>
          <Button color="red" onClick={reset}>
            Empty it
          </Button>
        </Group>
      </Modal>
    </Panel>
  )
}

const about = {
  now: 'Deletes everything in this sandbox and plays it from the beginning. It takes about half a minute; you sign in again as before.',
  at_next_start: 'Deletes everything in this sandbox when Lanyard is next started.',
  by_hand:
    'This sandbox lives in a PostgreSQL database, which Lanyard does not empty: stop it, drop the database, make it anew, and start again.',
}

/** Waits until Lanyard has gone and answers again. */
async function untilItIsBack(): Promise<void> {
  let gone = false
  for (let tries = 0; tries < 600; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const answers = await fetch('/health/ready').then(
      (answer) => answer.ok,
      () => false,
    )
    if (!answers) gone = true
    // One that was gone so shortly that nobody saw it is back, too.
    if (answers && (gone || tries > 20)) return
  }
}
