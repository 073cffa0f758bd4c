import type { Failure } from '@lanyard/contract/operations.ts'
import { Button, Code, Drawer, Group, Stack, Text } from '@mantine/core'
import { useMay } from '../../api/account.ts'
import { api } from '../../api/request.ts'
import { Facts } from '../../parts/facts.tsx'
import { Moment } from '../../parts/moment.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { queueWords } from './queue-words.ts'
import { Subjects } from './subjects.tsx'

/** One failure, with all that is known of it. */
export function FailureDrawer({ failure, close }: { failure: Failure | undefined; close: () => void }) {
  return (
    <Drawer
      opened={failure !== undefined}
      onClose={close}
      position="right"
      size="lg"
      title={failure?.about}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {failure ? <Content failure={failure} close={close} /> : null}
    </Drawer>
  )
}

function Content({ failure, close }: { failure: Failure; close: () => void }) {
  const { label, about } = queueWords(failure.queue)
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" fw={600} mb={4}>
          Why it failed
        </Text>
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {failure.error}
        </Code>
      </div>
      <Facts
        rows={[
          ['Given up', <Moment key="at" at={failure.failedAt} />],
          ['Tries', failure.attempts],
          ['Kind of work', about ? `${label}: ${about.charAt(0).toLowerCase()}${about.slice(1)}` : label],
          ['About', <Subjects key="about" of={failure} />],
          ['Job', <Code key="job">{failure.job}</Code>],
          failure.decidedAt !== null && [
            failure.state === 'dismissed' ? 'Put aside' : 'Run again',
            <Moment key="decided" at={failure.decidedAt} />,
          ],
        ]}
      />
      <Acts failure={failure} close={close} />
      <details>
        <summary>What the job was given</summary>
        <Code block mt="xs" mah={260} style={{ overflow: 'auto' }} tabIndex={0}>
          {JSON.stringify(failure.payload, null, 2)}
        </Code>
      </details>
    </Stack>
  )
}

const touched = ['/api/v1/failures', '/api/v1/overview', '/api/v1/queues']

function Acts({ failure, close }: { failure: Failure; close: () => void }) {
  const { act, busy } = useAct()
  const may = useMay('admin')
  const path = `/api/v1/failures/${failure.id}`
  if (!may) return <Text size="sm">Only an administrator may run it again or put it aside.</Text>
  const dismiss = () => api.put(`${path}/dismissal`)
  const restore = () => api.put(`${path}/restoration`)
  const runAgain = async () => {
    await act({ run: () => api.put(`${path}/replay`), done: 'It runs again.', refresh: touched })
    close()
  }
  const putAside = async () => {
    await act({ run: dismiss, done: 'Put aside.', undo: restore, refresh: touched })
    close()
  }
  const takeBack = async () => {
    await act({ run: restore, done: 'It waits again.', undo: dismiss, refresh: touched })
    close()
  }
  if (failure.state === 'replayed') return null
  return (
    <Group gap="xs">
      {failure.state === 'waiting' ? (
        <>
          <Button loading={busy} onClick={runAgain}>
            Run again
          </Button>
          <Button variant="default" disabled={busy} onClick={putAside}>
            Put aside
          </Button>
        </>
      ) : (
        <Button variant="default" loading={busy} onClick={takeBack}>
          Take back
        </Button>
      )}
    </Group>
  )
}
