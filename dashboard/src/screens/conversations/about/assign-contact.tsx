import type { ConversationAnswer } from '@lanyard/contract/inbox.ts'
import { Text } from '@mantine/core'
import { useMay } from '../../../api/account.ts'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { ContactChoice } from '../../meetings/contact-choice.tsx'
import { useAssign } from './use-assign.ts'

/** A mail that could not be matched: a person may know whose it is. */
export function AssignContact({ conversation }: { conversation: ConversationAnswer }) {
  const assign = useAssign(conversation)
  const mayWrite = useMay('admin', 'manager', 'rep')
  return (
    <Panel title="Who is this?">
      <Text size="sm">
        No contact has the address {conversation.from.address ?? '(erased)'}. Say whose mail it is, and outreach,
        history and answers fit together.
      </Text>
      {mayWrite ? <ContactChoice label="Contact" value={null} change={(id) => id && assign(id)} /> : null}
      <Text size="sm">
        <RecordLink to="/contacts/new">Add a new contact</RecordLink>
      </Text>
    </Panel>
  )
}
