import type { MessageRow } from '@lanyard/contract/delivery.ts'
import type { MessageComparison } from '@lanyard/contract/message-comparisons.ts'
import { Box, Checkbox, Group, Paper, Stack, Text } from '@mantine/core'
import { Moment } from '../../../parts/moment.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { diffWords } from './diff-words.ts'

export type Against = 'template' | 'earlier'

type ComparedMessageProps = {
  message: MessageRow
  compared: MessageComparison | undefined
  against: Against
  chosen?: boolean
  toggle?: () => void
}

/** One message, with what was put into its template or changed since struck out and marked. */
export function ComparedMessage({ message, compared, against, chosen, toggle }: ComparedMessageProps) {
  const before = compared?.[against]
  const name = message.contactName ?? 'its recipient'
  return (
    <Paper withBorder p="md" component="article" aria-label={`To ${name}`}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Group gap="xs" wrap="nowrap">
            {toggle ? (
              <Checkbox aria-label={`Approve the message to ${name}`} checked={chosen ?? false} onChange={toggle} />
            ) : null}
            <RecordLink to={`/messages/${message.id}`} size="sm">
              {name}
            </RecordLink>
            <Text size="sm" c="dimmed">
              {message.companyName}
            </Text>
          </Group>
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            <Moment at={message.sendAt} />
          </Text>
        </Group>
        {compared && !before ? (
          <Text size="sm" c="dimmed">
            {against === 'template'
              ? 'Written by hand: it has no template.'
              : 'It was made once: nothing was said before.'}
          </Text>
        ) : null}
        {compared ? (
          <>
            <Text component="div" size="sm" fw={600}>
              <Difference before={before?.subject} after={compared.subject} />
            </Text>
            <Text component="div" size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              <Difference before={before?.text} after={compared.text} />
            </Text>
          </>
        ) : null}
      </Stack>
    </Paper>
  )
}

const marks = {
  added: { component: 'ins', bg: 'var(--mantine-color-green-light)', style: { textDecoration: 'none' } },
  removed: { component: 'del', bg: 'var(--mantine-color-red-light)', style: { textDecoration: 'line-through' } },
} as const

function Difference({ before, after }: { before: string | undefined; after: string }) {
  if (before === undefined) return after
  return diffWords(before, after).map(({ text, change }, index) =>
    change === 'same' ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, which have nothing else and never move
      <Box key={index} {...marks[change]} c="bright">
        {text}
      </Box>
    ),
  )
}
