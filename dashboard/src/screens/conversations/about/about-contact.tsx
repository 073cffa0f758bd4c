import type { ConversationAnswer } from '@lanyard/contract/inbox.ts'
import { Button, Group, Text } from '@mantine/core'
import { useMay } from '../../../api/account.ts'
import { useApi } from '../../../api/use-api.ts'
import { useNow } from '../../../api/use-now.ts'
import { Answer } from '../../../parts/answer.tsx'
import { dayAndClock } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { useAssign } from './use-assign.ts'

type Contact = { id: string; fullName: string; title: string | null; email: string | null; timeZone: string | null }

export function AboutContact({ id, conversation }: { id: string; conversation: ConversationAnswer }) {
  const contact = useApi<Contact | { contact: Contact }>(`/api/v1/contacts/${id}`)
  const assign = useAssign(conversation)
  const now = useNow()
  const mayWrite = useMay('admin', 'manager', 'rep')
  return (
    <Panel title="Contact">
      <Answer of={contact} lines={3}>
        {(answer) => {
          const one = 'contact' in answer ? answer.contact : answer
          return (
            <>
              <div>
                <RecordLink to={`/contacts/${id}`} fw={600}>
                  {one.fullName}
                </RecordLink>
                {one.title ? <Text size="sm">{one.title}</Text> : null}
              </div>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {one.email ?? 'No address is known'}
              </Text>
              {one.timeZone && now ? (
                <Text size="sm" c="dimmed">
                  {dayAndClock(now, one.timeZone)} there
                </Text>
              ) : null}
            </>
          )
        }}
      </Answer>
      <Group gap="xs">
        <Text size="sm">
          <RecordLink to="/meetings" search={{ contactId: id }}>
            Meetings
          </RecordLink>
        </Text>
        <Text size="sm">
          <RecordLink to="/outbox" search={{ contactId: id }}>
            Messages
          </RecordLink>
        </Text>
        {mayWrite && conversation.mails.every((mail) => mail.messageId === null) ? (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => assign(null)}>
            Not from them
          </Button>
        ) : null}
      </Group>
    </Panel>
  )
}
