import type { MessageAnswer } from '@lanyard/contract/delivery.ts'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { api } from '../../api/request.ts'
import { Moment } from '../../parts/moment.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { touched } from './message-acts.tsx'

/** A person says what became of a message that nobody answered for. There is no undo: what was sent again is sent. */
export function SettleDoubt({ message }: { message: MessageAnswer }) {
  const { act, busy } = useAct()
  const [asking, { open, close }] = useDisclosure()
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
        {message.doubt ? 'You can settle it as well: look' : 'Look'} into the Sent folder of{' '}
        {message.mailboxAddress ?? 'the mailbox'} for “{message.subject}”. If it is there, the sequence goes on. If it
        certainly is not, it can go out again. Neither can be taken back.
      </Text>
      <Group gap="xs">
        <Button disabled={busy} onClick={look}>
          Let Lanyard look now
        </Button>
        <Button variant="default" disabled={busy} onClick={() => settle(true)}>
          I found it: it was sent
        </Button>
        <Button variant="default" disabled={busy} onClick={open}>
          It is not there: send it again
        </Button>
      </Group>
      <Modal
        opened={asking}
        onClose={close}
        title="Send it again?"
        centered
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Text size="sm">
          If it did go out, {message.contactName ?? 'its recipient'} gets it twice. Send it only when you have looked
          into the Sent folder.
        </Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            Not yet
          </Button>
          <Button
            disabled={busy}
            onClick={() => {
              close()
              settle(false)
            }}
          >
            Send it again
          </Button>
        </Group>
      </Modal>
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
