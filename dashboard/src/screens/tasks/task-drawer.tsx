import type { Task } from '@lanyard/contract/outreach-tasks.ts'
import { Alert, Anchor, Badge, Button, CopyButton, Drawer, Group, Paper, Stack, Text } from '@mantine/core'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Moment } from '../../parts/moment.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { FinishTask } from './finish-task.tsx'
import { outcomeWord, stateWords } from './words.ts'

/** One task beside the list: its text ready to copy, where to do it, and how it went. */
export function TaskDrawer({ id, close }: { id: string | undefined; close: () => void }) {
  const task = useApi<Task>(id ? `/api/v1/tasks/${id}` : undefined)
  const shown = task.data?.id === id ? task.data : undefined
  return (
    <Drawer
      opened={id !== undefined}
      onClose={close}
      position="right"
      size="lg"
      styles={{ title: { fontWeight: 600, overflowWrap: 'anywhere' } }}
      title={shown?.title ?? 'Task'}
    >
      {id ? <Answer of={task}>{(one) => <Details key={one.id + one.state} task={one} />}</Answer> : null}
    </Drawer>
  )
}

function Details({ task }: { task: Task }) {
  const { label, color } = stateWords[task.state]
  return (
    <Stack>
      <Facts
        rows={[
          [
            'State',
            <Badge key="state" variant="dot" color={color}>
              {label}
            </Badge>,
          ],
          [
            'Contact',
            <RecordLink key="contact" to={`/contacts/${task.contactId}`}>
              {[task.contactName ?? 'Somebody', task.contactTitle].filter(Boolean).join(', ')}
            </RecordLink>,
          ],
          ['Company', task.companyName],
          ['Where', <Where key="where" task={task} />],
          ['Due', <Moment key="due" at={task.dueAt} />],
          task.state === 'open' && ['Skipped by itself', <Moment key="expires" at={task.expiresAt} />],
          task.outcome !== null && ['How it went', outcomeWord(task.outcome)],
          task.note !== null && ['Note', task.note],
          task.closedAt !== null && ['Closed', <Moment key="closed" at={task.closedAt} />],
        ]}
      />
      {task.stop ? (
        <Alert color="red" variant="light" title="This person must not be written to now">
          {task.stop}
        </Alert>
      ) : null}
      <Paper withBorder p="sm">
        <Group justify="space-between" mb={4}>
          <Text size="sm" fw={600}>
            Text
          </Text>
          <CopyButton value={task.body}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        </Group>
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {task.body}
        </Text>
      </Paper>
      <FinishTask task={task} />
    </Stack>
  )
}

/** Where it is to be done: a profile, a number, an address. */
function Where({ task }: { task: Task }) {
  const { kind, linkedin, phone, email } = task
  const profile = linkedin && /^https:\/\//.test(linkedin) ? linkedin : undefined
  if (kind === 'linkedin' && profile) {
    return (
      <Anchor href={profile} target="_blank" rel="noreferrer noopener" inherit>
        {profile}
      </Anchor>
    )
  }
  if (kind === 'call' && phone) {
    return (
      <Anchor href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} inherit>
        {phone}
      </Anchor>
    )
  }
  return [linkedin, phone, email].filter(Boolean).join(' · ') || 'Nothing is known yet: add it to the contact.'
}
