import type { MessageAnswer } from '@lanyard/contract/delivery.ts'
import { Button, Group, Stack, Text } from '@mantine/core'
import { api } from '../../api/request.ts'
import { Moment } from '../../parts/moment.tsx'
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
  const look = () =>
    act({
      run: () => api.put<MessageAnswer>(`/api/v1/messages/${message.id}/search`),
      done: 'Looked for it.',
      refresh: touched,
    })
  return (
    <Stack gap="xs">
      {message.doubt ? <Looks doubt={message.doubt} /> : null}
      <Text size="sm">
        You can settle it as well: look into the Sent folder of {message.mailboxAddress ?? 'the mailbox'} for “
        {message.subject}”. If it is there, the sequence goes on. If it certainly is not, it can go out again. This can
        not be taken back.
      </Text>
      <Group gap="xs">
        <Button disabled={busy} onClick={() => settle(true)}>
          It was sent
        </Button>
        <Button variant="default" disabled={busy} onClick={() => settle(false)}>
          It was not: send it again
        </Button>
        <Button variant="default" disabled={busy} onClick={look}>
          Look now
        </Button>
      </Group>
    </Stack>
  )
}

/** What Lanyard itself has found out so far. It settles a message by a trace of it, never by the lack of one. */
function Looks({ doubt: { looks, lookedAt, lookSaid, nextLookAt } }: { doubt: NonNullable<MessageAnswer['doubt']> }) {
  return (
    <Text size="sm">
      {lookedAt ? (
        <>
          Lanyard looked for it {looks === 1 ? 'once' : `${looks} times`}, last <Moment at={lookedAt} />: {
            lookSaid
          }{' '}
        </>
      ) : (
        'Lanyard looks for it in the mailbox’s Sent folder and at its provider. '
      )}
      {nextLookAt ? (
        <>
          It looks again <Moment at={nextLookAt} />.
        </>
      ) : (
        'It does not look again by itself.'
      )}
    </Text>
  )
}
