import type { ThreadMessage } from '@lanyard/contract/inbox.ts'
import { Badge, Box, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { Moment } from '../../../parts/moment.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { explainReason, stateWords } from '../../outbox/words.ts'
import classes from '../conversations.module.css'
import { useTakeBack } from './use-take-back.ts'

type MessageCardProps = { message: ThreadMessage; conversationId: string }

/** What we wrote. A step of a sequence is folded to its first lines: we know what it says. */
export function MessageCard({ message, conversationId }: MessageCardProps) {
  const [open, setOpen] = useState(message.isAnswer)
  const { to, text, isAnswer } = message
  return (
    <Paper component="article" withBorder p="sm" className={classes['ours'] ?? ''} aria-label="Message of ours">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs" align="flex-start">
          <Text size="sm" component="div" style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Text span fw={600} inherit>
              We {isAnswer ? 'answered' : 'wrote'}
            </Text>
            <Text span c="dimmed" inherit>{` to ${to.name || to.address || 'somebody who was erased'}`}</Text>
          </Text>
          <Group gap="xs">
            {isAnswer ? null : (
              <Badge variant="default">{message.step > 0 ? `Step ${message.step}` : 'Single message'}</Badge>
            )}
            <StateMark message={message} />
          </Group>
        </Group>
        <Box className={classes['mail'] ?? ''} fz="sm">
          <Text inherit component="div" lineClamp={open ? 0 : 2}>
            {(open ? text : text.replace(/\s+/g, ' ')) || 'Its text was erased.'}
          </Text>
        </Box>
        <Group gap="xs">
          {isAnswer || text.length < 120 ? null : (
            <Button variant="subtle" size="compact-xs" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? 'Show less' : 'Show all of it'}
            </Button>
          )}
          <Text size="sm">
            <RecordLink to={`/outbox/${message.id}`}>Look at the message</RecordLink>
          </Text>
          <TakeBack message={message} conversationId={conversationId} />
        </Group>
      </Stack>
    </Paper>
  )
}

function StateMark({ message }: { message: ThreadMessage }) {
  const { state, sentAt, sendAt, stateReason, bouncedAt } = message
  if (state === 'sent') {
    return (
      <Text size="sm" c="dimmed">
        <Moment at={sentAt} />
        {bouncedAt ? ' · came back' : message.firstClickedAt ? ' · clicked' : message.firstOpenedAt ? ' · opened' : ''}
      </Text>
    )
  }
  const words = stateWords[state]
  const reason = explainReason(stateReason)
  return (
    <Group gap="xs">
      <Badge variant="dot" color={words.color}>
        {words.label}
      </Badge>
      <Text size="sm" c="dimmed">
        {reason ? `${reason.text}. ${reason.todo ?? ''}` : <Moment at={sendAt} />}{' '}
        {reason?.link ? (
          <RecordLink underline="always" to={reason.link.to} search={reason.link.search}>
            {reason.link.label}
          </RecordLink>
        ) : null}
      </Text>
    </Group>
  )
}

/** Not under an answer that is on its way out: taking back works until then. */
function TakeBack({ message, conversationId }: MessageCardProps) {
  const takeBack = useTakeBack(conversationId)
  const mayWrite = useMay('admin', 'manager', 'rep')
  if (!mayWrite || !message.isAnswer || (message.state !== 'planned' && message.state !== 'held')) return null
  return (
    <Button variant="subtle" size="compact-xs" onClick={() => takeBack(message.id, message.text)}>
      Take back
    </Button>
  )
}
