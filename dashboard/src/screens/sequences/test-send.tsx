import { Button, Popover, Select, Stack, Text } from '@mantine/core'
import { IconMailFast } from '@tabler/icons-react'
import { useState } from 'react'
import { useAccount } from '../../api/account.ts'
import { ApiError, api } from '../../api/request.ts'
import { type ListPage, useApi } from '../../api/use-api.ts'
import { useAct } from '../../parts/use-act.tsx'

type TestSendProps = {
  draft: { subject: string; text: string; attachmentIds?: string[] | undefined; contactId?: string | undefined }
}

/** Sends the text to oneself, marked as a test. */
export function TestSend({ draft }: TestSendProps) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} width={300} shadow="md" withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconMailFast size={14} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          Send me a test
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <TestForm draft={draft} close={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function TestForm({ draft, close }: TestSendProps & { close: () => void }) {
  const email = useAccount()?.email
  const mailboxes = useApi<ListPage<{ id: string; fromAddress: string }>>('/api/v1/mailboxes')
  const own = [...new Set([email, ...(mailboxes.data?.items ?? []).map((one) => one.fromAddress)])].filter(
    (one) => one !== undefined,
  )
  const [to, setTo] = useState<string | null>(null)
  const { act, busy } = useAct()
  const send = async () => {
    const sent = await act<{ ok: boolean; toAddress: string; detail: string }>({
      run: async () => {
        const toAddress = to ?? own[0]
        const answer = await api.post<{ ok: boolean; toAddress: string; detail: string }>('/api/v1/test-sends', {
          ...draft,
          ...(toAddress ? { toAddress } : {}),
        })
        if (answer.ok) return answer
        throw new ApiError(502, { detail: `The mail server did not take the test: ${answer.detail}` })
      },
      done: (answer) => `A test is on its way to ${answer.toAddress}.`,
    })
    if (sent) close()
  }
  return (
    <Stack gap="xs">
      <Select
        label="To"
        data={own}
        value={to ?? own[0] ?? null}
        onChange={setTo}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      <Text size="sm" c="dimmed">
        Marked as a test, sent at once through your mailbox; it is not tracked and counts as nothing.
      </Text>
      <Button size="sm" loading={busy} onClick={send}>
        Send the test
      </Button>
    </Stack>
  )
}
