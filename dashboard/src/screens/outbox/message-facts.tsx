import type { MessageAnswer } from '@lanyard/contract/delivery.ts'
import { List, Stack, Text, Title } from '@mantine/core'
import { Facts } from '../../parts/facts.tsx'
import { Moment } from '../../parts/moment.tsx'
import { RecordLink } from '../../parts/record-link.tsx'

/** Whom it goes to, from where and when, and why that. */
export function MessageFacts({ message }: { message: MessageAnswer }) {
  const { contactId, companyId, sequenceId, eventId } = message
  return (
    <Stack gap="sm">
      <Facts
        rows={[
          [
            'To',
            <>
              <RecordLink underline="always" key="to" to={`/contacts/${contactId}`}>
                {message.contactName ?? 'an erased contact'}
              </RecordLink>{' '}
              {message.toAddress ?? '(no address)'}
            </>,
          ],
          [
            'Company',
            <RecordLink underline="always" key="company" to={`/companies/${companyId}`}>
              {message.companyName ?? 'a deleted company'}
            </RecordLink>,
          ],
          ['From', message.mailboxAddress ?? 'the mailbox with the least to carry'],
          message.sentAt
            ? ['Sent', <Moment key="sent" at={message.sentAt} />]
            : ['Goes out', <Moment key="send" at={message.sendAt} />],
          sequenceId
            ? [
                'Sequence',
                <>
                  <RecordLink underline="always" key="sequence" to={`/sequences/${sequenceId}`}>
                    {message.sequenceName ?? 'a sequence'}
                  </RecordLink>
                  , step {message.step}
                </>,
              ]
            : ['Sequence', 'none: written by hand'],
          eventId
            ? [
                'Event',
                <RecordLink underline="always" key="event" to={`/events/${eventId}`}>
                  {message.eventName ?? 'a deleted event'}
                </RecordLink>,
              ]
            : null,
        ]}
      />
      <Why message={message} />
    </Stack>
  )
}

function Why({ message: { reasons, evidenceIds, eventId } }: { message: MessageAnswer }) {
  if (reasons.length === 0 && evidenceIds.length === 0) return null
  return (
    <Stack gap={4}>
      <Title order={3}>Why this mailbox and this hour</Title>
      <List size="sm" spacing={2}>
        {reasons.map((reason) => (
          <List.Item key={reason}>{reason}</List.Item>
        ))}
      </List>
      {evidenceIds.length > 0 && eventId ? (
        <Text size="sm">
          It relies on {evidenceIds.length === 1 ? 'a sponsorship' : `${evidenceIds.length} sponsorships`} read from the
          event’s site:{' '}
          <RecordLink underline="always" to={`/events/${eventId}`} size="sm">
            see the evidence
          </RecordLink>
          . Once that lapses, the message is held.
        </Text>
      ) : null}
    </Stack>
  )
}
