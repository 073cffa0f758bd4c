import type { Conversation } from '@lanyard/contract/inbox.ts'
import { Badge, Box, Group, Stack, Text } from '@mantine/core'
import { type ListPage, useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { intentWords } from './intent-words.ts'

export function LatestReplies() {
  const replies = useApi<ListPage<Conversation>>('/api/v1/conversations', { kind: 'reply', limit: 5 })
  return (
    <Panel
      title="Latest replies"
      acts={
        <Text size="sm">
          <RecordLink to="/conversations">All conversations</RecordLink>
        </Text>
      }
    >
      <Box mih={230}>
        <Answer of={replies} lines={5}>
          {({ items }) =>
            items.length === 0 ? (
              <Text size="sm">
                Nobody has answered yet. Replies are read from your mailboxes as they come in;{' '}
                <RecordLink to="/outbox" underline="always">
                  see what has been sent
                </RecordLink>
                .
              </Text>
            ) : (
              <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
                {items.map((one) => (
                  <Line key={one.id} {...one} />
                ))}
              </Stack>
            )
          }
        </Answer>
      </Box>
    </Panel>
  )
}

function Line({ id, contactName, companyName, from, subject, intent, lastAt, waiting }: Conversation) {
  const who = contactName ?? (from.name || from.address) ?? 'Somebody'
  const { label, color } = intentWords(intent)
  return (
    <Group component="li" gap="xs" wrap="nowrap" justify="space-between" align="flex-start">
      <div style={{ minWidth: 0 }}>
        <Text size="sm" truncate>
          <RecordLink to={`/conversations/${id}`} fw={waiting ? 600 : 400}>
            {who}
          </RecordLink>
          {companyName ? `, ${companyName}` : ''}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {subject || 'No subject'} · <Moment at={lastAt} />
        </Text>
      </div>
      <Badge variant="dot" tt="none" fw={500} color={color} style={{ flexShrink: 0 }}>
        {label}
      </Badge>
    </Group>
  )
}
