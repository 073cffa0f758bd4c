import type { Meeting } from '@lanyard/contract/meetings.ts'
import { Anchor, Badge, Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMay } from '../../api/account.ts'
import { api } from '../../api/request.ts'
import { Facts } from '../../parts/facts.tsx'
import { History } from '../../parts/history.tsx'
import { Moment } from '../../parts/moment.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { OutcomeButtons } from './outcome-buttons.tsx'
import { minutesOf, providerWords, statusWords } from './words.ts'

export function MeetingDetail({ meeting }: { meeting: Meeting }) {
  const [editing, { open, close }] = useDisclosure()
  const mayWrite = useMay('admin', 'manager', 'rep')
  return (
    <Stack gap="md">
      <Group gap="xs">
        <Title order={2} style={{ overflowWrap: 'anywhere' }}>
          {meeting.title}
        </Title>
        <Badge variant="dot" color={statusWords[meeting.status].color}>
          {statusWords[meeting.status].label}
        </Badge>
      </Group>
      <Group gap="xs">
        <OutcomeButtons meeting={meeting} />
        {mayWrite ? (
          <>
            <Button size="compact-xs" variant="default" onClick={open}>
              Edit
            </Button>
            <CancelButton meeting={meeting} />
          </>
        ) : null}
      </Group>
      <MeetingFacts meeting={meeting} />
      {meeting.notes ? (
        <div>
          <Title order={3} mb={4}>
            Notes
          </Title>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {meeting.notes}
          </Text>
        </div>
      ) : null}
      <div>
        <Title order={3} mb={4}>
          History
        </Title>
        <History table="meetings.meetings" recordId={meeting.id} />
      </div>
      {editing ? <MeetingForm meeting={meeting} close={close} /> : null}
    </Stack>
  )
}

function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const { contactId, companyId, joinUrl } = meeting
  return (
    <Facts
      rows={[
        [
          'When',
          <span key="when">
            <Moment at={meeting.startsAt} zone={meeting.contactTimeZone} /> · {minutesOf(meeting)} minutes
          </span>,
        ],
        contactId
          ? [
              'Contact',
              <RecordLink key="contact" to={`/contacts/${contactId}`}>
                {meeting.contactName ?? 'Contact'}
              </RecordLink>,
            ]
          : null,
        companyId
          ? [
              'Company',
              <RecordLink key="company" to={`/companies/${companyId}`}>
                {meeting.companyName ?? 'Company'}
              </RecordLink>,
            ]
          : null,
        meeting.attendees.length > 0
          ? [
              'Guests',
              <List key="guests" size="sm" listStyleType="none">
                {meeting.attendees.map((guest) => (
                  <List.Item key={guest.email}>
                    {guest.contactId ? (
                      <RecordLink to={`/contacts/${guest.contactId}`}>{guest.name || guest.email}</RecordLink>
                    ) : (
                      `${guest.name ? `${guest.name}, ` : ''}${guest.email}`
                    )}
                  </List.Item>
                ))}
              </List>,
            ]
          : null,
        joinUrl && /^https?:/.test(joinUrl)
          ? [
              'Link',
              <Anchor key="link" inherit href={joinUrl} target="_blank" rel="noopener noreferrer">
                {joinUrl}
              </Anchor>,
            ]
          : null,
        meeting.organizerEmail ? ['Organised by', meeting.organizerEmail] : null,
        ['Source', providerWords(meeting.provider)],
      ]}
    />
  )
}

function CancelButton({ meeting }: { meeting: Meeting }) {
  const { act, busy } = useAct()
  const put = (noun: 'cancellation' | 'restoration') => api.put(`/api/v1/meetings/${meeting.id}/${noun}`)
  const [does, undoes] =
    meeting.status === 'cancelled'
      ? (['restoration', 'cancellation'] as const)
      : (['cancellation', 'restoration'] as const)
  const perform = () =>
    act({
      run: () => put(does),
      done: does === 'cancellation' ? 'Cancelled here. Tell the guests yourself.' : 'The meeting stands again.',
      undo: () => put(undoes),
      refresh: ['/api/v1/meetings', '/api/v1/overview'],
    })
  return (
    <Button size="compact-xs" variant="default" disabled={busy} onClick={perform}>
      {meeting.status === 'cancelled' ? 'Restore' : 'Cancel the meeting'}
    </Button>
  )
}
