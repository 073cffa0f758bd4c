import type { Conversation } from '@lanyard/contract/inbox.ts'
import { Badge, Checkbox, Group, Text, VisuallyHidden } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { Moment } from '../../../parts/moment.tsx'
import { intentWords } from '../../overview/intent-words.ts'
import classes from '../conversations.module.css'

type RowProps = { conversation: Conversation; current: boolean; chosen: boolean; choose(on: boolean): void }

export function ConversationRow({ conversation, current, chosen, choose }: RowProps) {
  const search = useSearch({ strict: false })
  const { id, contactName, companyName, subject, extract, intent, waiting, from } = conversation
  const who = contactName ?? (from.name || from.address || 'Somebody who was erased')
  const words = intentWords(intent)
  return (
    <li className={classes['row']} data-current={current || undefined} data-waiting={waiting || undefined}>
      <Checkbox
        size="xs"
        mt={3}
        className={classes['check'] ?? ''}
        aria-label={`Choose the conversation with ${who}`}
        checked={chosen}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <Link
        to={`/conversations/${id}` as never}
        search={search as never}
        className={classes['link'] ?? ''}
        data-row={id}
        aria-current={current ? 'true' : undefined}
      >
        <Group justify="space-between" gap={6} wrap="nowrap">
          <Text size="sm" fw={waiting ? 700 : 500} truncate>
            {who}
            {companyName ? (
              <Text span inherit c="dimmed" fw={400}>
                {' '}
                · {companyName}
              </Text>
            ) : null}
          </Text>
          <Text size="xs" c="dimmed" component="span" style={{ flexShrink: 0 }}>
            <Moment at={conversation.lastAt} dayOnly />
          </Text>
        </Group>
        <Text size="sm" truncate>
          {subject || 'No subject'}
        </Text>
        <Text size="sm" c="dimmed" truncate>
          {extract || 'No text'}
        </Text>
        <Group gap={6} mt={4}>
          <Badge size="sm" variant="dot" color={words.color}>
            {words.label}
          </Badge>
          {waiting ? <VisuallyHidden>Needs answer</VisuallyHidden> : null}
          {conversation.state === 'done' ? (
            <Badge size="sm" variant="outline" color="gray">
              Done
            </Badge>
          ) : null}
        </Group>
      </Link>
    </li>
  )
}
