import type { MessageAnswer } from '@lanyard/contract/delivery.ts'
import { Button, Group, Stack, Text } from '@mantine/core'
import { api } from '../../api/request.ts'
import { useAct } from '../../parts/use-act.tsx'
import { touched } from './message-acts.tsx'

/** A person says what became of a message that nobody answered for. There is no undo: what was sent again is sent. */
export function SettleDoubt({ message }: { message: MessageAnswer }) {
  const { act, busy } = useAct()
  const settle = (sent: boolean) =>
    act({
      run: () => api.put(`/api/v1/messages/${message.id}/settlement`, { sent }),
      done: sent ? 'Counted as sent.' : 'It is sent again.',
      refresh: touched,
    })
  return (
    <Stack gap="xs">
      <Text size="sm">
        Look into the Sent folder of {message.mailboxAddress ?? 'the mailbox'} for “{message.subject}”. If it is there,
        the sequence goes on. If it certainly is not, it can go out again. This can not be taken back.
      </Text>
      <Group gap="xs">
        <Button disabled={busy} onClick={() => settle(true)}>
          It was sent
        </Button>
        <Button variant="default" disabled={busy} onClick={() => settle(false)}>
          It was not: send it again
        </Button>
      </Group>
    </Stack>
  )
}
