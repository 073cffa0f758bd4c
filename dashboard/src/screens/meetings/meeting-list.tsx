import type { Meeting } from '@lanyard/contract/meetings.ts'
import { Badge, Button, Group, Text } from '@mantine/core'
import { IconVideo } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Empty } from '../../parts/empty.tsx'
import { Moment } from '../../parts/moment.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { type Column, RecordList } from '../../parts/record-list/record-list.tsx'
import { meetingActs } from './list-acts.tsx'
import { OutcomeButtons } from './outcome-buttons.tsx'
import { minutesOf, statusOptions, statusWords } from './words.ts'

type MeetingListProps = { when: 'upcoming' | 'past'; add: (() => void) | undefined }

export function MeetingList({ when, add }: MeetingListProps) {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  return (
    <RecordList<Meeting>
      path="/api/v1/meetings"
      words={['meeting', 'meetings']}
      columns={columnsOf(search)}
      defaultSort={when === 'upcoming' ? 'startsAt' : '-startsAt'}
      fixed={{ when }}
      filters={[
        { key: 'status', label: 'State', kind: 'choice', options: statusOptions },
        { key: 'contactId', label: 'One contact', kind: 'hidden' },
        { key: 'companyId', label: 'One company', kind: 'hidden' },
      ]}
      csv="/api/v1/meetings.csv"
      {...(add ? { acts: meetingActs } : {})}
      labelOf={(one) => one.title}
      onOpen={(one) => navigate({ to: `/meetings/${one.id}` as never, search: search as never, resetScroll: false })}
      empty={<NoMeetings when={when} add={add} />}
    />
  )
}

const columnsOf = (search: Record<string, string | undefined>): Column<Meeting>[] => [
  {
    key: 'startsAt',
    title: 'When',
    sort: 'startsAt',
    width: 220,
    render: (one) => (
      <>
        <Moment at={one.startsAt} zone={one.contactTimeZone} />
        <Text size="xs" c="dimmed">
          {minutesOf(one)} minutes
        </Text>
      </>
    ),
  },
  {
    key: 'title',
    title: 'Meeting',
    sort: 'title',
    render: (one) => (
      <>
        <RecordLink to={`/meetings/${one.id}`} search={search}>
          {one.title}
        </RecordLink>
        <Text size="xs" c="dimmed" truncate>
          {one.attendees.map((guest) => guest.name || guest.email).join(', ')}
        </Text>
      </>
    ),
  },
  {
    key: 'contact',
    title: 'With',
    from: 'sm',
    render: (one) => (
      <>
        {one.contactId ? (
          <RecordLink to={`/contacts/${one.contactId}`}>{one.contactName ?? 'Contact'}</RecordLink>
        ) : null}
        {one.companyId ? (
          <Text size="sm">
            <RecordLink to={`/companies/${one.companyId}`}>{one.companyName ?? 'Company'}</RecordLink>
          </Text>
        ) : null}
        {one.contactId || one.companyId ? null : '–'}
      </>
    ),
  },
  {
    key: 'status',
    title: 'State',
    width: 110,
    render: (one) => (
      <Badge variant="dot" color={statusWords[one.status].color}>
        {statusWords[one.status].label}
      </Badge>
    ),
  },
  {
    key: 'outcome',
    title: 'Did it take place?',
    from: 'md',
    width: 200,
    render: (one) => <OutcomeButtons meeting={one} />,
  },
]

function NoMeetings({ when, add }: MeetingListProps) {
  return (
    <Empty
      title={when === 'upcoming' ? 'No meetings ahead' : 'No meetings yet'}
      icon={<IconVideo size={26} />}
      act={
        <Group justify="center">
          <Button component={RecordLink} to="/meetings" search={{ tab: 'cal' }} variant="default" underline="never">
            Connect Cal.com
          </Button>
          {add ? <Button onClick={add}>Enter a meeting</Button> : null}
        </Group>
      }
    >
      Bookings come in by themselves once Cal.com is connected and your booking link is in your messages.
    </Empty>
  )
}
