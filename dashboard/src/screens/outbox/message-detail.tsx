import type { MessageAnswer } from '@lanyard/contract/delivery.ts'
import { Alert, Badge, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../api/account.ts'
import { FileList } from '../../parts/files/file-line.tsx'
import { ForeignHtml } from '../../parts/foreign-html.tsx'
import { History } from '../../parts/history.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { OpeningPanel } from '../openings/opening-panel.tsx'
import { Advice } from '../sequences/preview-panel.tsx'
import { EditMessage } from './edit-message.tsx'
import { KeptWords } from './kept-words.tsx'
import { MessageButtons } from './message-buttons.tsx'
import { MessageFacts } from './message-facts.tsx'
import { MessageTraces } from './message-traces.tsx'
import { SettleDoubt } from './settle-doubt.tsx'
import { explainReason, stateWords } from './words.ts'

/** A message: what it says, why it is where it is, and what can be done about it. */
export function MessageDetail({ message, heading }: { message: MessageAnswer; heading?: 2 }) {
  const mayWrite = useMay('admin', 'manager', 'rep')
  const mayRead = useMay('admin', 'manager')
  const [editing, setEditing] = useState(false)
  return (
    <Stack gap="md">
      {heading ? <Title order={heading}>{message.subject}</Title> : null}
      <State message={message} />
      {mayWrite && message.state === 'in_doubt' ? <SettleDoubt message={message} /> : null}
      {mayWrite && !editing ? <MessageButtons message={message} edit={() => setEditing(true)} /> : null}
      {editing ? (
        <EditMessage message={message} close={() => setEditing(false)} />
      ) : (
        <Stack gap={4}>
          <Title order={3}>As they see it</Title>
          <ForeignHtml
            key={message.changedAt}
            path={`/api/v1/messages/${message.id}/page`}
            title={`The message to ${message.contactName ?? 'its recipient'}`}
            height={320}
            images={false}
          />
          <FileList files={message.attachments} />
          <Advice lint={message.lint} />
        </Stack>
      )}
      {!editing && message.stateReason?.endsWith('_kept') ? <KeptWords message={message} mayWrite={mayWrite} /> : null}
      <MessageFacts message={message} />
      {/* Called off for another line, it is made again: the line, and the way back, stay here. */}
      {message.sequenceId && (isUnsent(message) || message.stateReason === 'opening_line_changed') ? (
        <OpeningPanel contactId={message.contactId} eventId={message.eventId} />
      ) : null}
      <MessageTraces message={message} />
      {mayRead ? (
        <Stack gap={4}>
          <Title order={3}>History</Title>
          <History table="delivery.messages" recordId={message.id} />
        </Stack>
      ) : null}
    </Stack>
  )
}

const isUnsent = ({ state }: MessageAnswer) => state === 'planned' || state === 'held'

function State({ message }: { message: MessageAnswer }) {
  const { label, color } = stateWords[message.state]
  const why = explainReason(message.stateReason)
  if (!why) {
    return (
      <Group gap="xs">
        <Badge c="bright" variant="light" color={color} size="lg">
          {label}
        </Badge>
      </Group>
    )
  }
  return (
    <Alert
      styles={{ title: { color: 'var(--mantine-color-bright)' } }}
      variant="light"
      color={color}
      title={`${label}: ${lowerFirst(why.text)}`}
    >
      <Text size="sm">
        {message.state === 'in_doubt' ? 'Lanyard does not send it again by itself.' : why.todo}{' '}
        {why.link ? (
          <RecordLink underline="always" c="inherit" to={why.link.to} search={why.link.search} size="sm">
            {why.link.label}
          </RecordLink>
        ) : null}
        {message.stateReason === 'no_address' ? (
          <RecordLink underline="always" c="inherit" to={`/contacts/${message.contactId}`} size="sm">
            Open the contact
          </RecordLink>
        ) : null}
      </Text>
    </Alert>
  )
}

/** "What it says" begins small after a colon; "SPF" and "Lanyard" do not stand first in any. */
const lowerFirst = (text: string) => (text.startsWith('Lanyard') ? text : text.charAt(0).toLowerCase() + text.slice(1))
