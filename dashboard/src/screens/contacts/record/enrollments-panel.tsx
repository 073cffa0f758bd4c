import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import type { Enrollment } from '@lanyard/contract/outreach.ts'
import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { api } from '../../../api/request.ts'
import { type ListPage, useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { EnrollForm } from './enroll-form.tsx'
import { holdReason } from './event-words.ts'

export const afterEnrollment = ['/api/v1/enrollments', '/api/v1/messages', '/api/v1/sequences']

/** The sequences they are or were in, and what can be done about it. */
export function EnrollmentsPanel({ contact, mayWrite }: { contact: ContactAnswer; mayWrite: boolean }) {
  const enrollments = useApi<ListPage<Enrollment>>('/api/v1/enrollments', { contactId: contact.id, limit: 50 })
  return (
    <Panel title="Sequences">
      <Answer of={enrollments} lines={2}>
        {({ items }) => (
          <Stack gap="sm">
            {items.length === 0 ? <Text size="sm">They are in no sequence.</Text> : null}
            {items.map((one) => (
              <Line key={one.id} enrollment={one} contact={contact} mayWrite={mayWrite} />
            ))}
            {mayWrite && !items.some(isRunning) ? <EnrollForm contact={contact} /> : null}
          </Stack>
        )}
      </Answer>
    </Panel>
  )
}

const isRunning = ({ status }: Enrollment) => status === 'active' || status === 'held'

const words = { active: 'Running', held: 'Paused', stopped: 'Stopped', finished: 'Finished' }
const colors = { active: 'green', held: 'yellow', stopped: 'gray', finished: 'gray' }

type LineProps = { enrollment: Enrollment; contact: ContactAnswer; mayWrite: boolean }

function Line({ enrollment, contact, mayWrite }: LineProps) {
  const { status, reason } = enrollment
  const why = holdReason(reason)
  return (
    <div>
      <Group gap={6}>
        <Text size="sm" fw={600} component="span">
          <RecordLink to={`/sequences/${enrollment.sequenceId}`}>{enrollment.sequenceName ?? 'Sequence'}</RecordLink>
        </Text>
        <Badge size="sm" variant="light" color={colors[status]}>
          {words[status]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {why ? `Because ${why}. ` : ''}
        {status === 'active' && enrollment.dueAt ? (
          <>
            Step {enrollment.nextStep} is planned from <Moment at={enrollment.dueAt} zone={contact.timeZone} /> on.
          </>
        ) : null}
        {status === 'held' && enrollment.heldUntil ? (
          <>
            Goes on <Moment at={enrollment.heldUntil} zone={contact.timeZone} />.
          </>
        ) : null}
        {isRunning(enrollment) ? null : (
          <>
            Began <Moment at={enrollment.startedAt} dayOnly />.
          </>
        )}
      </Text>
      {mayWrite && isRunning(enrollment) ? <Buttons enrollment={enrollment} /> : null}
    </div>
  )
}

function Buttons({ enrollment: { id, status } }: { enrollment: Enrollment }) {
  const { act, busy } = useAct()
  const url = `/api/v1/enrollments/${id}`
  const pause = () => api.put(`${url}/pause`, {})
  const resume = () => api.delete(`${url}/pause`)
  const refresh = afterEnrollment
  return (
    <Group gap="xs" mt={4}>
      {status === 'active' ? (
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy}
          onClick={() => act({ run: pause, done: 'The sequence is paused for them.', undo: resume, refresh })}
        >
          Pause
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy}
          onClick={() => act({ run: resume, done: 'The sequence goes on.', undo: pause, refresh })}
        >
          Resume
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        disabled={busy}
        onClick={() =>
          act({
            run: () => api.delete(url),
            done: 'The sequence was stopped for them.',
            undo: () => api.post('/api/v1/enrollments/restorations', { ids: [id] }),
            refresh,
          })
        }
      >
        Stop
      </Button>
    </Group>
  )
}
