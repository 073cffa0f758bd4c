import type { Answering, AnswerPlanned, ConversationAnswer } from '@lanyard/contract/inbox.ts'
import { Alert, Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core'
import { IconCalendarPlus, IconInfoCircle, IconSend } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { api } from '../../../api/request.ts'
import { useApi } from '../../../api/use-api.ts'
import { RecordLink } from '../../../parts/record-link.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { setDraft, useDraft } from './drafts.ts'

type Possible = Extract<Answering, { possible: true }>

/** Answers in the thread, from the mailbox it came to; or says why that can not be. */
export function AnswerBox({ conversation }: { conversation: ConversationAnswer }) {
  const { answering } = conversation
  if (answering.possible) return <Writing conversation={conversation} answering={answering} />
  return (
    <Alert color="gray" variant="light" icon={<IconInfoCircle aria-hidden />} title={answering.detail}>
      {answering.hint}
    </Alert>
  )
}

function Writing({ conversation, answering }: { conversation: ConversationAnswer; answering: Possible }) {
  const { id } = conversation
  const text = useDraft(id)
  const { send, busy } = useSend(id)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (text.trim() && !busy) send(text)
  }
  return (
    <Paper withBorder p="sm" component="section" aria-label="Answer">
      <Stack gap="xs">
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          From{' '}
          <RecordLink underline="always" to={`/settings/mailboxes/${answering.mailboxId}`}>
            {answering.from.address}
          </RecordLink>{' '}
          to {answering.to.address}
        </Text>
        <Textarea
          aria-label="Your answer"
          placeholder={`Answer ${answering.to.name || answering.to.address}`}
          autosize
          minRows={4}
          maxRows={18}
          value={text}
          onChange={(event) => setDraft(id, event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {/* Sends at the left: notices, which offer Undo, appear at the right. */}
        <Group gap="xs">
          <Button
            leftSection={<IconSend size={16} aria-hidden />}
            disabled={!text.trim()}
            loading={busy}
            onClick={() => send(text)}
          >
            Send
          </Button>
          <BookingLink insert={(link) => setDraft(id, text.trim() ? `${text.trimEnd()}\n${link}\n` : `${link}\n`)} />
          <Text size="xs" c="dimmed" visibleFrom="sm">
            Ctrl Enter sends
          </Text>
        </Group>
      </Stack>
    </Paper>
  )
}

function useSend(id: string) {
  const { act, busy } = useAct()
  // One key for one text: pressed twice, or sent again after a broken line, it stays one answer.
  const last = useRef({ text: '', key: '' })
  const send = async (text: string) => {
    if (last.current.text !== text) last.current = { text, key: crypto.randomUUID() }
    const headers = { 'idempotency-key': last.current.key }
    const sent = await act<AnswerPlanned>({
      run: () => api.post<AnswerPlanned>(`/api/v1/conversations/${id}/answers`, { text }, headers),
      done: (answer) => `It leaves in ${answer.undoSeconds} seconds.`,
      undo: async (answer) => {
        await api.delete(`/api/v1/conversations/${id}/answers/${answer.messageId}`)
        setDraft(id, text)
      },
      refresh: ['/api/v1/conversations', '/api/v1/messages', '/api/v1/overview'],
    })
    if (!sent) return
    last.current = { text: '', key: '' }
    setDraft(id, '')
  }
  return { send, busy }
}

function BookingLink({ insert }: { insert(link: string): void }) {
  const organisation = useApi<{ bookingUrl: string | null }>('/api/v1/organisation')
  const link = organisation.data?.bookingUrl
  if (!organisation.data) return <span />
  if (!link) {
    return (
      <Text size="sm" c="dimmed">
        <RecordLink underline="always" to="/settings/organisation">
          Set your booking link
        </RecordLink>{' '}
        to insert it here.
      </Text>
    )
  }
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconCalendarPlus size={15} aria-hidden />}
      onClick={() => insert(link)}
    >
      Insert booking link
    </Button>
  )
}
