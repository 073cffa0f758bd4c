import type { ThreadMail } from '@lanyard/contract/inbox.ts'
import { Badge, Box, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { ForeignHtml } from '../../../parts/foreign-html.tsx'
import { Moment } from '../../../parts/moment.tsx'
import classes from '../conversations.module.css'
import { fileSize, kindWords } from '../words.ts'
import { FollowedList } from './followed-list.tsx'
import { IntentMark } from './intent-mark.tsx'
import { RestText } from './rest-text.tsx'

/** A mail of theirs: its own words first, the quote folded, the formatted one on request. */
export function MailCard({ mail }: { mail: ThreadMail }) {
  const [formatted, setFormatted] = useState(false)
  const who = mail.from.name || mail.from.address || 'Somebody who was erased'
  const isAnswer = mail.kind === 'reply' || mail.kind === 'auto_reply'
  return (
    <Paper component="article" withBorder p="sm" aria-label={`Mail from ${who}`}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs" align="flex-start">
          <Text size="sm" component="div" style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Text span fw={600} inherit>
              {who}
            </Text>
            {mail.from.name && mail.from.address ? (
              <Text span c="dimmed" inherit>{` ${mail.from.address}`}</Text>
            ) : null}
          </Text>
          <Group gap="xs">
            {isAnswer ? (
              <IntentMark mail={mail} />
            ) : (
              <Badge variant="dot" color="gray">
                {kindWords[mail.kind]}
              </Badge>
            )}
            <Text size="sm" c="dimmed">
              <Moment at={mail.receivedAt} />
            </Text>
          </Group>
        </Group>
        {formatted ? (
          <ForeignHtml path={`/api/v1/mails/${mail.id}/page`} title={`Formatted mail from ${who}`} />
        ) : (
          <>
            <Box className={classes['mail'] ?? ''} fz="sm">
              {mail.text || (
                <Text span inherit c="dimmed">
                  Nothing but what is below.
                </Text>
              )}
            </Box>
            <RestText text={mail.rest} />
          </>
        )}
        {mail.hasHtml ? (
          <Button
            variant="subtle"
            size="compact-xs"
            w="fit-content"
            aria-pressed={formatted}
            onClick={() => setFormatted(!formatted)}
          >
            {formatted ? 'Show as plain text' : 'Show as formatted'}
          </Button>
        ) : null}
        <Attachments files={mail.attachments} />
        <FollowedList followed={mail.followed} />
      </Stack>
    </Paper>
  )
}

function Attachments({ files }: { files: ThreadMail['attachments'] }) {
  if (files.length === 0) return null
  return (
    <Group gap="xs" aria-label="Attached">
      {files.map((file) => (
        <Badge
          key={`${file.name} ${file.size}`}
          variant="default"
          radius="sm"
          tt="none"
          leftSection={<IconPaperclip size={13} aria-hidden />}
          title="Attachments are kept with the mail; open them in your mail program."
        >
          {file.name || file.type} · {fileSize(file.size)}
        </Badge>
      ))}
    </Group>
  )
}
