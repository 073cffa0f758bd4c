import type { Sequence } from '@lanyard/contract/outreach.ts'
import { Badge, Text } from '@mantine/core'
import { Moment } from '../../parts/moment.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import type { Column } from '../../parts/record-list/record-list.tsx'
import { statusWords } from './words.ts'

const count = (
  key: keyof Sequence['counts'],
  title: string,
  search: Record<string, string>,
  from?: 'sm' | 'md' | 'lg',
): Column<Sequence> => ({
  key,
  title,
  align: 'right',
  width: 96,
  ...(from ? { from } : {}),
  render: (one) =>
    one.counts[key] > 0 ? (
      <RecordLink
        to={`/sequences/${one.id}`}
        search={{ tab: 'enrollments', ...search }}
        size="sm"
        aria-label={`${one.counts[key]} ${title.toLowerCase()} in ${one.name}`}
      >
        {one.counts[key].toLocaleString()}
      </RecordLink>
    ) : (
      <Text size="sm">0</Text>
    ),
})

export const sequenceColumns: Column<Sequence>[] = [
  {
    key: 'name',
    title: 'Name',
    sort: 'name',
    render: (one) => (
      <>
        <RecordLink to={`/sequences/${one.id}`} fw={600} size="sm">
          {one.name}
        </RecordLink>
        <Text size="xs" c="dimmed">
          {one.steps.length === 1 ? '1 step' : `${one.steps.length} steps`}
          {one.approvalRequired ? ', each message approved by a person' : ''}
        </Text>
      </>
    ),
  },
  {
    key: 'status',
    title: 'Status',
    width: 110,
    render: (one) => (
      <Badge c="bright" variant="light" color={statusWords[one.status].color}>
        {statusWords[one.status].label}
      </Badge>
    ),
  },
  count('active', 'Active', { status: 'active' }, 'sm'),
  count('held', 'Paused', { status: 'held' }, 'md'),
  count('finished', 'Finished', { status: 'finished' }, 'md'),
  count('replied', 'Replied', { replied: 'true' }, 'sm'),
  {
    key: 'createdAt',
    title: 'Created',
    sort: 'createdAt',
    from: 'lg',
    width: 130,
    render: (one) => <Moment at={one.createdAt} dayOnly />,
  },
  {
    key: 'changedAt',
    title: 'Changed',
    sort: 'changedAt',
    from: 'lg',
    width: 150,
    render: (one) => <Moment at={one.changedAt} />,
  },
]
