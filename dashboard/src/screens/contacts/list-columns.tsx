import type { ContactRow } from '@lanyard/contract/contacts.ts'
import { Badge, Text } from '@mantine/core'
import { Moment } from '../../parts/moment.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import type { Column } from '../../parts/record-list/record-list.tsx'
import { OwnerName } from '../companies/owner.tsx'
import { AddressMark } from './address-mark.tsx'
import { departments, seniorities, statusColors, statuses } from './words.ts'

export const contactColumns: Column<ContactRow>[] = [
  {
    key: 'fullName',
    title: 'Name',
    sort: 'name',
    render: (one) => (
      <>
        <RecordLink to={`/contacts/${one.id}`} fw={600}>
          {one.fullName}
        </RecordLink>
        <Text size="xs" c="dimmed" lineClamp={1}>
          {one.title ?? 'No title known'}
          <Text component="span" inherit hiddenFrom="sm">
            , {one.companyName}
          </Text>
        </Text>
      </>
    ),
  },
  {
    key: 'companyName',
    title: 'Company',
    from: 'sm',
    width: 175,
    render: (one) => (
      <>
        <RecordLink to={`/companies/${one.companyId}`}>{one.companyName ?? 'Deleted company'}</RecordLink>
        {one.eventId ? (
          <Text size="xs" c="dimmed" lineClamp={1}>
            at <RecordLink to={`/events/${one.eventId}`}>{one.eventName ?? 'a deleted event'}</RecordLink>
          </Text>
        ) : null}
      </>
    ),
  },
  {
    key: 'seniority',
    title: 'Role',
    sort: 'seniority',
    from: 'md',
    width: 150,
    render: (one) => (
      <>
        {one.department ? departments[one.department] : 'Not known'}
        <Text size="xs" c="dimmed">
          {[one.seniority && seniorities[one.seniority], one.decisionMaker && 'decides'].filter(Boolean).join(', ')}
        </Text>
      </>
    ),
  },
  {
    key: 'email',
    title: 'Address',
    from: 'md',
    width: 215,
    render: (one) => <AddressMark email={one.email} status={one.emailStatus} />,
  },
  {
    key: 'status',
    title: 'Status',
    sort: 'status',
    from: 'sm',
    width: 135,
    render: (one) => (
      <Badge variant="light" color={statusColors[one.status]}>
        {statuses[one.status]}
      </Badge>
    ),
  },
  {
    key: 'owner',
    title: 'Owner',
    from: 'lg',
    width: 110,
    render: (one) => <OwnerName id={one.ownerId} />,
  },
  {
    key: 'createdAt',
    title: 'Found',
    sort: 'createdAt',
    from: 'lg',
    width: 85,
    render: (one) => <Moment at={one.createdAt} dayOnly />,
  },
]
