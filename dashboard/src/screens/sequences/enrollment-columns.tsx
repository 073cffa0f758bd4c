import type { Enrollment } from '@lanyard/contract/outreach.ts'
import { Badge, Text } from '@mantine/core'
import { Moment } from '../../parts/moment.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import type { Column } from '../../parts/record-list/record-list.tsx'
import { enrollmentReason, enrollmentWords } from './words.ts'

export const enrollmentColumns: Column<Enrollment>[] = [
  {
    key: 'contact',
    title: 'Contact',
    render: (one) => (
      <>
        <RecordLink to={`/contacts/${one.contactId}`} fw={600} size="sm">
          {one.contactName ?? 'Somebody who was erased'}
        </RecordLink>
        <Text size="xs" c="dimmed">
          {one.companyName}
        </Text>
      </>
    ),
  },
  {
    key: 'status',
    title: 'Status',
    width: 120,
    render: (one) => (
      <Badge c="bright" variant="light" color={one.repliedAt ? 'teal' : enrollmentWords[one.status].color}>
        {one.repliedAt ? 'Replied' : enrollmentWords[one.status].label}
      </Badge>
    ),
  },
  {
    key: 'reason',
    title: 'Why',
    from: 'md',
    render: (one) => <Text size="sm">{enrollmentReason(one.reason) ?? '–'}</Text>,
  },
  {
    key: 'next',
    title: 'Next',
    sort: 'dueAt',
    from: 'sm',
    render: (one) => <Next enrollment={one} />,
  },
  {
    key: 'event',
    title: 'Event',
    from: 'lg',
    render: (one) =>
      one.eventId ? (
        <RecordLink to={`/events/${one.eventId}`} size="sm">
          {one.eventName ?? 'a deleted event'}
        </RecordLink>
      ) : (
        <Text size="sm">–</Text>
      ),
  },
  {
    key: 'startedAt',
    title: 'Enrolled',
    sort: 'startedAt',
    from: 'md',
    width: 140,
    render: (one) => <Moment at={one.startedAt} />,
  },
]

function Next({ enrollment }: { enrollment: Enrollment }) {
  const { status, nextStep, dueAt, heldUntil, lastMessageId } = enrollment
  if (status === 'stopped' || status === 'finished') return <Text size="sm">–</Text>
  if (status === 'held') {
    return (
      <Text size="sm">
        {heldUntil ? (
          <>
            Goes on <Moment at={heldUntil} />
          </>
        ) : (
          'Until it is resumed'
        )}
      </Text>
    )
  }
  if (dueAt) {
    return (
      <Text size="sm">
        Step {nextStep}, <Moment at={dueAt} />
      </Text>
    )
  }
  return lastMessageId ? (
    <RecordLink to={`/messages/${lastMessageId}`} size="sm">
      Step {nextStep} is in the outbox
    </RecordLink>
  ) : (
    <Text size="sm">Step {nextStep}</Text>
  )
}
