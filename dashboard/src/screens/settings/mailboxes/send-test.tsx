import type { MailboxRow, TestMessageAnswer } from '@lanyard/contract/mailboxes.ts'
import { Button, Group, Select, Text } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useAccount } from '../../../api/account.ts'
import { api } from '../../../api/request.ts'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { Note } from '../note.tsx'

/** A test to oneself: the mailbox's own address, or the member's. */
export function SendTest({ mailbox }: { mailbox: MailboxRow }) {
  const own = useAccount()?.email
  const { act, busy } = useAct()
  const [to, setTo] = useState(mailbox.fromAddress)
  const [answer, setAnswer] = useState<TestMessageAnswer>()
  const send = async () => {
    setAnswer(undefined)
    setAnswer(
      await act({ run: () => api.post<TestMessageAnswer>(`/api/v1/mailboxes/${mailbox.id}/test-messages`, { to }) }),
    )
  }
  const choices = [...new Set([mailbox.fromAddress, ...(own ? [own] : [])])]
  return (
    <Panel title="Send a test to yourself">
      <Text size="sm">A plain mail that goes out at once, whatever else is still missing. It counts on no cap.</Text>
      <Group align="flex-end" gap="sm">
        <Select
          label="To"
          data={choices}
          value={to}
          onChange={(value) => value && setTo(value)}
          allowDeselect={false}
          w={300}
        />
        <Button loading={busy} onClick={send} leftSection={<IconSend size={16} aria-hidden />}>
          Send the test
        </Button>
      </Group>
      <div role="status">
        {answer ? (
          <Note
            color={answer.sent ? 'green' : 'red'}
            title={answer.sent ? `The server took the mail to ${answer.to}` : 'The mail did not go out'}
          >
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {answer.sent ? 'Look into that mailbox; it should be there within a minute.' : answer.detail}{' '}
              {answer.todo}
            </Text>
            {answer.sent ? (
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                It said: {answer.detail}
              </Text>
            ) : null}
          </Note>
        ) : null}
      </div>
    </Panel>
  )
}
