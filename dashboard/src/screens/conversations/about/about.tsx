import type { ConversationAnswer } from '@lanyard/contract/inbox.ts'
import { Stack } from '@mantine/core'
import { AboutCompany } from './about-company.tsx'
import { AboutContact } from './about-contact.tsx'
import { AboutSequence } from './about-sequence.tsx'
import { AssignContact } from './assign-contact.tsx'

/** With whom this is: the contact, the company and event, where the sequence stands. */
export function About({ conversation }: { conversation: ConversationAnswer }) {
  const { contactId, companyId, eventId, eventName } = conversation
  return (
    <Stack gap="sm">
      {contactId ? (
        <AboutContact id={contactId} conversation={conversation} />
      ) : (
        <AssignContact conversation={conversation} />
      )}
      {companyId ? <AboutCompany id={companyId} event={eventId ? { id: eventId, name: eventName } : null} /> : null}
      {contactId ? <AboutSequence contactId={contactId} /> : null}
    </Stack>
  )
}
