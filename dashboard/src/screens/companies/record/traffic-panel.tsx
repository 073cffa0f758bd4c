import type { MessageRow } from '@lanyard/contract/delivery.ts'
import type { Conversation } from '@lanyard/contract/inbox.ts'
import { Badge, Group, Stack, Text } from '@mantine/core'
import { type ListPage, useApi } from '../../../api/use-api.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'

/** What was written to the company, and what it answered. */
export function TrafficPanel({ companyId }: { companyId: string }) {
  const messages = useApi<ListPage<MessageRow>>('/api/v1/messages', { companyId, limit: 5 }).data?.items ?? []
  const talks = useApi<ListPage<Conversation>>('/api/v1/conversations', { companyId, limit: 5 }).data?.items ?? []
  return (
    <Panel title="Messages and answers">
      {messages.length + talks.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing was written to them, and nothing came from them.
        </Text>
      ) : (
        <Stack gap="sm">
          {talks.map((one) => (
            <Line
              key={one.id}
              to={`/conversations/${one.id}`}
              at={one.lastAt}
              mark={one.intent ?? one.kind ?? 'answer'}
            >
              {one.contactName ?? one.from.name}: {one.subject}
            </Line>
          ))}
          {messages.map((one) => (
            <Line key={one.id} to="/outbox" search={{ companyId }} at={one.sentAt ?? one.sendAt} mark={one.state}>
              To {one.contactName ?? one.toName}: {one.subject}
            </Line>
          ))}
          <Group gap="md">
            <RecordLink to="/outbox" search={{ companyId }} size="sm">
              All messages
            </RecordLink>
            <RecordLink to="/conversations" search={{ companyId }} size="sm">
              All conversations
            </RecordLink>
          </Group>
        </Stack>
      )}
    </Panel>
  )
}

type LineProps = { to: string; search?: Record<string, string>; at: string; mark: string; children: React.ReactNode }

function Line({ to, search, at, mark, children }: LineProps) {
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
      <RecordLink to={to} {...(search ? { search } : {})} size="sm" style={{ overflowWrap: 'anywhere' }}>
        {children}
      </RecordLink>
      <Group gap={6} wrap="nowrap">
        <Badge size="sm" variant="light">
          {mark.replaceAll('_', ' ')}
        </Badge>
        <Text size="sm" c="dimmed" component="span">
          <Moment at={at} />
        </Text>
      </Group>
    </Group>
  )
}
