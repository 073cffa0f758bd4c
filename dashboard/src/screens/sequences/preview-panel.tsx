import type { MessageLint } from '@lanyard/contract/message-lint.ts'
import type { MessagePreview } from '@lanyard/contract/outreach.ts'
import { Box, List, Mark, Paper, Stack, Text, Title } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { Answer } from '../../parts/answer.tsx'
import { FileList } from '../../parts/files/file-line.tsx'
import { explainReason } from '../outbox/words.ts'
import { variableWords } from './words.ts'

/**
 * The text as the chosen contact would read it, with what is missing marked and what could be better. `partly`: it is a piece of a
 * message, without a subject.
 */
export function PreviewText({
  preview,
  partly = false,
}: {
  preview: UseQueryResult<MessagePreview>
  partly?: boolean
}) {
  return (
    <Answer of={preview} lines={8}>
      {(shown) => (
        <Stack gap="sm">
          <Paper withBorder p="sm" bg="var(--mantine-color-body)">
            {partly ? null : (
              <Text fw={600} mb="xs" style={{ overflowWrap: 'anywhere' }}>
                <Marked text={shown.subject} />
              </Text>
            )}
            <Box fz="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              <Marked text={shown.text} />
            </Box>
            {shown.attachments.length > 0 ? (
              <Stack gap={4} mt="sm" aria-label="Files">
                <FileList files={shown.attachments} />
              </Stack>
            ) : null}
          </Paper>
          <Unreadable preview={shown} />
          <Missing preview={shown} />
          <Advice lint={shown.lint} />
        </Stack>
      )}
    </Answer>
  )
}

/** What is not known stands between these signs. */
function Marked({ text }: { text: string }) {
  const parts = text.split(/(⟦[^⟧]*⟧)/)
  return parts.map((part, index) =>
    part.startsWith('⟦') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
      <Mark key={index} color="orange" px={4}>
        {part.slice(1, -1)}?
      </Mark>
    ) : (
      part
    ),
  )
}

/** What makes the whole text unreadable, so that it stands there as it was written. */
function Unreadable({ preview: { gates } }: { preview: MessagePreview }) {
  const reason = gates.find((one) => one.gate === 'text')?.reason ?? null
  if (!reason || !/^(snippet_missing|template_broken|empty_text|attachment_missing)/.test(reason)) return null
  return (
    <Text size="sm" c="red" role="status">
      {explainReason(reason)?.text}. The message would be held.
    </Text>
  )
}

function Missing({ preview }: { preview: MessagePreview }) {
  if (preview.missing.length === 0) return null
  return (
    <Stack gap={4} role="status">
      <Title order={3}>Not known for {preview.contact.name}</Title>
      <List size="sm" spacing={2}>
        {preview.missing.map((name) => (
          <List.Item key={name}>
            {variableWords[name] ?? (
              <>
                <code>{name}</code> is no variable: is it spelled right?
              </>
            )}
          </List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed">
        The message would be held. A fallback helps: <code>{'{{ contact.title | default: "your role" }}'}</code>
      </Text>
    </Stack>
  )
}

/** What readers or filters may take amiss, and what to do about it. */
export function Advice({ lint }: { lint: readonly MessageLint[] }) {
  if (lint.length === 0) return null
  return (
    <Stack gap={4}>
      <Title order={3}>Worth another look</Title>
      <List size="sm" spacing={2}>
        {lint.map((one) => (
          <List.Item key={one.advice}>{one.advice}</List.Item>
        ))}
      </List>
    </Stack>
  )
}
