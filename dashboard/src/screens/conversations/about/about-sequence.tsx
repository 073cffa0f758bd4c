import type { Enrollment } from '@lanyard/contract/outreach.ts'
import { Badge, Group, Stack, Text } from '@mantine/core'
import { type ListPage, useApi } from '../../../api/use-api.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { explainReason } from '../../outbox/words.ts'

const words: Record<Enrollment['status'], { label: string; color: string }> = {
  active: { label: 'Running', color: 'green' },
  held: { label: 'Waits', color: 'yellow' },
  stopped: { label: 'Ended', color: 'gray' },
  finished: { label: 'Finished', color: 'gray' },
}

type Shown = Enrollment & { sequenceName?: string | null; reason?: string | null; heldUntil?: string | null }

/** Where the contact stands in its sequences, and why. */
export function AboutSequence({ contactId }: { contactId: string }) {
  const enrollments = useApi<ListPage<Shown>>('/api/v1/enrollments', { contactId, limit: 5 })
  const items = enrollments.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Panel title="Sequence">
      <Stack gap="xs">
        {items.map((one) => (
          <div key={one.id}>
            <Group gap={6} justify="space-between">
              <Text size="sm">
                <RecordLink to={`/sequences/${one.sequenceId}`}>{one.sequenceName ?? 'Sequence'}</RecordLink>
              </Text>
              <Badge size="sm" variant="dot" color={words[one.status].color}>
                {words[one.status].label}
              </Badge>
            </Group>
            <Text size="sm" c="dimmed">
              {explainReason(one.reason ?? null)?.text}
              {one.status === 'held' && one.heldUntil ? (
                <>
                  {' until '}
                  <Moment at={one.heldUntil} dayOnly />
                </>
              ) : null}
            </Text>
          </div>
        ))}
      </Stack>
    </Panel>
  )
}
