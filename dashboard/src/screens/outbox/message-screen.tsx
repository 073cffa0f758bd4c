import type { MessageAnswer } from '@lanyard/contract/delivery.ts'
import { Box } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { Page } from '../../parts/page.tsx'
import { MessageDetail } from './message-detail.tsx'

/** One message on a page of its own, for links from elsewhere. */
export function MessageScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const message = useApi<MessageAnswer>(`/api/v1/messages/${id}`)
  return (
    <Page title={message.data?.subject ?? 'Message'} back={{ to: '/outbox', label: 'Outbox' }}>
      <Answer of={message} lines={10}>
        {(one) => (
          <Box maw={860}>
            <MessageDetail message={one} />
          </Box>
        )}
      </Answer>
    </Page>
  )
}
