import type { MessageRow } from '@lanyard/contract/delivery.ts'
import { Badge, Text } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { Moment } from '../../parts/moment.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import type { Column } from '../../parts/record-list/record-list.tsx'
import { explainReason, stateWords, type Tab } from './words.ts'

const recipient: Column<MessageRow> = {
  key: 'recipient',
  title: 'Recipient',
  render: (one) => (
    <>
      <OpenLink message={one} />
      <Text size="xs" c="dimmed" truncate maw={220}>
        {one.companyName ?? one.toAddress}
      </Text>
    </>
  ),
}

const subject: Column<MessageRow> = {
  key: 'subject',
  title: 'Subject',
  render: (one) => (
    <Text size="sm" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
      {one.subject}
    </Text>
  ),
}

const when = (title: string): Column<MessageRow> => ({
  key: 'sendAt',
  title,
  sort: 'sendAt',
  width: 150,
  from: 'sm',
  render: (one) => <Moment at={one.sentAt ?? one.sendAt} />,
})

const changed: Column<MessageRow> = {
  key: 'changedAt',
  title: 'Changed',
  sort: 'changedAt',
  width: 150,
  from: 'lg',
  render: (one) => <Moment at={one.changedAt} />,
}

const why: Column<MessageRow> = {
  key: 'why',
  title: 'Why',
  from: 'sm',
  render: (one) => <Text size="sm">{explainReason(one.stateReason)?.text ?? '–'}</Text>,
}

const state: Column<MessageRow> = {
  key: 'state',
  title: 'State',
  from: 'sm',
  width: 130,
  render: (one) => (
    <Badge c="bright" variant="light" color={stateWords[one.state].color}>
      {stateWords[one.state].label}
    </Badge>
  ),
}

const reaction: Column<MessageRow> = {
  key: 'reaction',
  title: 'Since then',
  from: 'sm',
  width: 120,
  render: (one) => {
    if (one.bouncedAt) return <Text size="sm">Came back</Text>
    if (one.firstClickedAt) return <Text size="sm">Clicked</Text>
    return <Text size="sm">{one.firstOpenedAt ? 'Opened' : '–'}</Text>
  },
}

const from: Column<MessageRow> = {
  key: 'from',
  title: 'Sequence',
  from: 'md',
  render: (one) =>
    one.sequenceId ? (
      <Text size="sm" lineClamp={2}>
        {one.sequenceName ?? 'A sequence'}, step {one.step}
      </Text>
    ) : (
      <Text size="sm">By hand</Text>
    ),
}

const mailbox: Column<MessageRow> = {
  key: 'mailbox',
  title: 'Mailbox',
  from: 'lg',
  render: (one) => (
    <Text size="sm" truncate maw={200}>
      {one.mailboxAddress ?? '–'}
    </Text>
  ),
}

export function messageColumns({ value }: Tab): Column<MessageRow>[] {
  if (value === 'planned') return [recipient, subject, when('Goes out'), from, mailbox]
  if (value === 'sent') return [recipient, subject, when('Sent'), reaction, from, mailbox]
  if (value === 'any') return [recipient, subject, state, when('Hour'), from, changed]
  return [recipient, subject, why, when('Hour'), from, changed]
}

/** Opens the message beside the list, by click and by keyboard. */
function OpenLink({ message }: { message: MessageRow }) {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  return (
    <RecordLink to="." search={{ ...search, message: message.id }} fw={600} size="sm">
      {message.contactName ?? 'Somebody'}
    </RecordLink>
  )
}
