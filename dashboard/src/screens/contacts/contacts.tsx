import type { ContactRow } from '@lanyard/contract/contacts.ts'
import { Button } from '@mantine/core'
import { IconChecks, IconPlus, IconUpload, IconUsers } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useMay } from '../../api/account.ts'
import { type ListPage, useApi } from '../../api/use-api.ts'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import type { Filter } from '../../parts/record-list/filter-bar.tsx'
import { RecordList } from '../../parts/record-list/record-list.tsx'
import { useOwnerFilter } from '../companies/owner.tsx'
import { contactActs } from './list-acts.tsx'
import { contactColumns } from './list-columns.tsx'
import { departmentChoices, seniorityChoices, statusChoices } from './words.ts'

/** Everybody who may be written to, or was. */
export function Contacts() {
  const mayWrite = useMay('admin', 'manager', 'rep')
  const filters = useFilters()
  return (
    <Page
      title="Contacts"
      about="People at companies that sponsor events: who they are, how to reach them, and where that is known from."
      acts={
        <>
          <Button
            variant="default"
            component={Link}
            to="/contacts/review"
            leftSection={<IconChecks size={16} aria-hidden />}
          >
            Review roles
          </Button>
          {mayWrite ? <WritingButtons /> : null}
        </>
      }
    >
      <RecordList<ContactRow>
        path="/api/v1/contacts"
        words={['contact', 'contacts']}
        columns={contactColumns}
        defaultSort="-createdAt"
        filters={filters}
        searchLabel="Search name, title, address"
        acts={mayWrite ? contactActs : []}
        csv="/api/v1/contacts.csv"
        labelOf={(one) => one.fullName}
        empty={<NoContacts />}
      />
    </Page>
  )
}

function useFilters(): Filter[] {
  const events = useApi<ListPage<{ id: string; name: string }>>('/api/v1/events', { limit: 200 })
  const owner = useOwnerFilter()
  const { companyId } = useSearch({ strict: false }) as { companyId?: string }
  const company = useApi<{ name: string }>(companyId ? `/api/v1/companies/${companyId}` : undefined)
  return [
    { kind: 'choice', key: 'department', label: 'Department', options: departmentChoices },
    { kind: 'choice', key: 'seniority', label: 'Seniority', options: seniorityChoices },
    { kind: 'choice', key: 'status', label: 'Status', options: statusChoices },
    {
      kind: 'choice',
      key: 'hasEmail',
      label: 'Address',
      options: [
        { value: 'true', label: 'Can be written to' },
        { value: 'false', label: 'No usable address' },
      ],
    },
    {
      kind: 'choice',
      key: 'eventId',
      label: 'Event',
      options: (events.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
    owner,
    { kind: 'switch', key: 'decisionMaker', label: 'Decision makers' },
    { kind: 'switch', key: 'deleted', label: 'Deleted' },
    { kind: 'hidden', key: 'companyId', label: `at ${company.data?.name ?? 'one company'}` },
  ]
}

const WritingButtons = () => (
  <>
    <Button variant="default" component={Link} to="/contacts/import" leftSection={<IconUpload size={16} aria-hidden />}>
      Import
    </Button>
    <Button component={Link} to="/contacts/new" leftSection={<IconPlus size={16} aria-hidden />}>
      New contact
    </Button>
  </>
)

const NoContacts = () => (
  <Empty
    title="No contacts yet"
    icon={<IconUsers size={26} />}
    act={
      <Button component={Link} to="/contacts/import">
        Import a file of contacts
      </Button>
    }
  >
    Contacts appear by themselves when the speakers of an event are read and when people are looked up at target
    companies. You can also import a file, or enter somebody by hand.
  </Empty>
)
