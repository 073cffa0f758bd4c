import type { MessageAnswer } from '@lanyard/contract/delivery.ts'
import { Drawer } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { MessageDetail } from './message-detail.tsx'

/** The message that the address bar names, beside the list. */
export function MessageDrawer() {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  const id = search['message']
  const close = () => navigate({ to: '.', search: { ...search, message: undefined } as never, resetScroll: false })
  return (
    <Drawer
      opened={id !== undefined}
      onClose={close}
      position="right"
      size="xl"
      title="Message"
      closeButtonProps={{ 'aria-label': 'Close the message' }}
    >
      {id ? <Opened key={id} id={id} /> : null}
    </Drawer>
  )
}

function Opened({ id }: { id: string }) {
  const message = useApi<MessageAnswer>(`/api/v1/messages/${id}`)
  return (
    <Answer of={message} lines={10}>
      {(one) => <MessageDetail message={one} heading={2} />}
    </Answer>
  )
}
