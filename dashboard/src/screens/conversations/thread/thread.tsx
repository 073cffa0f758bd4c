import type { ConversationAnswer, ThreadMail, ThreadMessage } from '@lanyard/contract/inbox.ts'
import { Stack } from '@mantine/core'
import { MailCard } from './mail-card.tsx'
import { MessageCard } from './message-card.tsx'

type Entry = { at: string; mail: ThreadMail } | { at: string; message: ThreadMessage }

/** Theirs and ours in the order of time; what is still to leave comes last. */
export function Thread({ conversation }: { conversation: ConversationAnswer }) {
  const entries: Entry[] = [
    ...conversation.mails.map((mail) => ({ at: mail.receivedAt, mail })),
    ...conversation.messages.map((message) => ({ at: message.sentAt ?? message.sendAt, message })),
  ].toSorted((a, b) => a.at.localeCompare(b.at))
  return (
    <Stack gap="sm">
      {entries.map((entry) =>
        'mail' in entry ? (
          <MailCard key={entry.mail.id} mail={entry.mail} />
        ) : (
          <MessageCard key={entry.message.id} message={entry.message} conversationId={conversation.id} />
        ),
      )}
    </Stack>
  )
}
