import type { MessageRow } from '@lanyard/contract/delivery.ts'
import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMay } from '../../api/account.ts'
import { type ListPage, useApi } from '../../api/use-api.ts'
import { Empty } from '../../parts/empty.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import type { Filter } from '../../parts/record-list/filter-bar.tsx'
import { RecordList } from '../../parts/record-list/record-list.tsx'
import { messageActs } from './message-acts.tsx'
import { messageColumns } from './message-columns.tsx'
import { explainReason, type Tab } from './words.ts'

type Named = { id: string; name: string }

/** The messages of one tab. */
export function MessageList({ tab }: { tab: Tab }) {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  const mayWrite = useMay('admin', 'manager', 'rep')
  const filters = useFilters(search)
  const state = tab.states.join(',')
  return (
    <RecordList<MessageRow>
      path="/api/v1/messages"
      words={['message', 'messages']}
      columns={messageColumns(tab)}
      defaultSort={tab.value === 'planned' ? 'sendAt' : tab.value === 'sent' ? '-sendAt' : '-changedAt'}
      filters={filters}
      searchLabel="Search recipient, address, subject"
      fixed={state ? { state } : {}}
      acts={mayWrite ? messageActs : []}
      csv="/api/v1/messages.csv"
      labelOf={(one) => `the message to ${one.contactName ?? 'somebody'}`}
      onOpen={(one) => navigate({ to: '.', search: { ...search, message: one.id } as never, resetScroll: false })}
      empty={<Nothing tab={tab} />}
    />
  )
}

function useFilters(search: Record<string, string | undefined>): Filter[] {
  const sequences = useApi<ListPage<Named>>('/api/v1/sequences', { limit: 200, sort: 'name' })
  const mailboxes = useApi<ListPage<{ id: string; fromAddress: string }>>('/api/v1/mailboxes')
  const { companyId, contactId, eventId, heldFor } = search
  const company = useApi<Named>(companyId ? `/api/v1/companies/${companyId}` : undefined)
  const contact = useApi<{ fullName: string }>(contactId ? `/api/v1/contacts/${contactId}` : undefined)
  const event = useApi<Named>(eventId ? `/api/v1/events/${eventId}` : undefined)
  return [
    {
      kind: 'choice',
      key: 'sequenceId',
      label: 'Sequence',
      options: (sequences.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      kind: 'choice',
      key: 'mailboxId',
      label: 'Mailbox',
      options: (mailboxes.data?.items ?? []).map(({ id, fromAddress }) => ({ value: id, label: fromAddress })),
    },
    { kind: 'day', key: 'from', label: 'Hour of sending, from this day' },
    { kind: 'day', key: 'to', label: 'Hour of sending, up to this day' },
    { kind: 'hidden', key: 'contactId', label: `to ${contact.data?.fullName ?? 'one contact'}` },
    { kind: 'hidden', key: 'companyId', label: `to ${company.data?.name ?? 'one company'}` },
    { kind: 'hidden', key: 'eventId', label: `about ${event.data?.name ?? 'one event'}` },
    { kind: 'hidden', key: 'enrollmentId', label: 'of one enrollment' },
    { kind: 'hidden', key: 'heldFor', label: explainReason(heldFor ?? null)?.text ?? '' },
  ]
}

const nothing: Record<string, { title: string; why: string }> = {
  planned: {
    title: 'Nothing is planned',
    why: 'Messages are planned when contacts are enrolled in an active sequence, at most 48 hours ahead.',
  },
  held: { title: 'Nothing is held', why: 'What needs approval, an address or a mailbox stands here until it has it.' },
  sent: { title: 'Nothing was sent yet', why: 'Sent messages stay here, with their opens and clicks.' },
  in_doubt: { title: 'Nothing is in doubt', why: 'That is as it should be.' },
  failed: { title: 'Nothing has failed', why: 'That is as it should be.' },
  cancelled: { title: 'Nothing was called off', why: 'What is called off by hand can be taken back here.' },
  any: { title: 'No messages yet', why: 'Messages are planned when contacts are enrolled in an active sequence.' },
}

function Nothing({ tab }: { tab: Tab }) {
  const { title, why } = nothing[tab.value]!
  const leadsOn = tab.value === 'planned' || tab.value === 'sent' || tab.value === 'any'
  return (
    <Empty
      title={title}
      icon={<IconSend size={26} />}
      act={
        leadsOn ? (
          <Button component={RecordLink} to="/sequences" underline="never">
            Go to the sequences
          </Button>
        ) : undefined
      }
    >
      {why}
    </Empty>
  )
}
