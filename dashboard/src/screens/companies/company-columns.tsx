import type { Company } from '@lanyard/contract/companies.ts'
import { Badge, Text } from '@mantine/core'
import { Moment } from '../../parts/moment.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import type { Column } from '../../parts/record-list/record-list.tsx'
import { countryName } from './countries.ts'
import { OwnerName } from './owner.tsx'
import { TargetMark } from './target-mark.tsx'
import { statusColors, statuses } from './words.ts'

export const companyColumns: Column<Company>[] = [
  {
    key: 'name',
    title: 'Name',
    width: '24%',
    sort: 'name',
    render: (one) => (
      <>
        <RecordLink to={`/companies/${one.id}`} fw={600}>
          {one.name}
        </RecordLink>
        <Text size="xs" c="dimmed" lineClamp={1}>
          {one.domains.length > 0 ? one.domains.join(', ') : 'No web address known'}
        </Text>
      </>
    ),
  },
  {
    key: 'description',
    title: 'What it does',
    from: 'lg',
    render: (one) => (
      <Text size="sm" lineClamp={2}>
        {one.description ?? '–'}
      </Text>
    ),
  },
  {
    key: 'country',
    title: 'Country',
    sort: 'country',
    from: 'sm',
    width: 110,
    render: (one) => (one.country ? countryName(one.country) : '–'),
  },
  {
    key: 'industry',
    title: 'Industry',
    sort: 'industry',
    from: 'lg',
    width: 120,
    render: (one) => one.industry ?? '–',
  },
  { key: 'target', title: 'Target', width: 120, render: (one) => <TargetMark company={one} /> },
  {
    key: 'status',
    title: 'Status',
    sort: 'status',
    from: 'sm',
    width: 110,
    render: (one) => (
      <Badge variant="light" color={statusColors[one.status]}>
        {statuses[one.status]}
      </Badge>
    ),
  },
  {
    key: 'owner',
    title: 'Owner',
    from: 'md',
    width: 120,
    render: (one) => <OwnerName id={one.ownerId} />,
  },
  {
    key: 'createdAt',
    title: 'Found',
    sort: 'createdAt',
    from: 'md',
    width: 95,
    render: (one) => <Moment at={one.createdAt} dayOnly />,
  },
]
