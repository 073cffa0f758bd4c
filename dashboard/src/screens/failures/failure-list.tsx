import type { Failure } from '@lanyard/contract/operations.ts'
import { Anchor, Badge, Text } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay } from '../../api/account.ts'
import { Empty } from '../../parts/empty.tsx'
import { Moment } from '../../parts/moment.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import type { BulkAct } from '../../parts/record-list/bulk-bar.tsx'
import type { Filter } from '../../parts/record-list/filter-bar.tsx'
import { type Column, RecordList } from '../../parts/record-list/record-list.tsx'
import { FailureDrawer } from './failure-drawer.tsx'
import { queueOptions, queueWords } from './queue-words.ts'
import { Subjects } from './subjects.tsx'

const filters: Filter[] = [
  {
    kind: 'choice',
    key: 'state',
    label: 'State',
    options: [
      { value: 'waiting', label: 'Waiting for you' },
      { value: 'dismissed', label: 'Put aside' },
      { value: 'replayed', label: 'Run again' },
    ],
  },
  { kind: 'choice', key: 'queue', label: 'Kind of work', options: queueOptions },
  { kind: 'hidden', key: 'job', label: 'One job' },
]

const isWaiting = (one: Failure) => one.state === 'waiting'

const acts: BulkAct<Failure>[] = [
  {
    label: 'Run again',
    icon: <IconRefresh size={15} aria-hidden />,
    path: '/api/v1/failures/replays',
    done: 'run again',
    canBeDoneTo: isWaiting,
    refresh: ['/api/v1/overview', '/api/v1/queues'],
  },
  {
    label: 'Put aside',
    icon: <IconArchive size={15} aria-hidden />,
    color: 'gray',
    path: '/api/v1/failures/dismissals',
    undo: { path: '/api/v1/failures/restorations' },
    done: 'put aside',
    canBeDoneTo: isWaiting,
    refresh: ['/api/v1/overview'],
  },
  {
    label: 'Take back',
    icon: <IconArchiveOff size={15} aria-hidden />,
    path: '/api/v1/failures/restorations',
    undo: { path: '/api/v1/failures/dismissals' },
    done: 'taken back',
    canBeDoneTo: (one) => one.state === 'dismissed',
    refresh: ['/api/v1/overview'],
  },
]

export function FailureList() {
  const [open, setOpen] = useState<Failure>()
  const may = useMay('admin')
  return (
    <>
      <RecordList<Failure>
        path="/api/v1/failures"
        words={['failure', 'failures']}
        searchLabel="Search jobs and errors"
        columns={columns(setOpen)}
        defaultSort="-failedAt"
        filters={filters}
        acts={may ? acts : []}
        csv="/api/v1/failures.csv"
        labelOf={(one) => one.about}
        empty={
          <Empty title="Nothing has failed">
            A job that fails is tried again after 1, 5 and 25 minutes. Only what fails four times would stand here, with
            its reason and a button to run it again. What you put aside is under{' '}
            <RecordLink to="/failures" search={{ state: 'dismissed' }} underline="always">
              put aside
            </RecordLink>
            .
          </Empty>
        }
      />
      <FailureDrawer failure={open} close={() => setOpen(undefined)} />
    </>
  )
}

const columns = (open: (failure: Failure) => void): Column<Failure>[] => [
  {
    key: 'about',
    title: 'What',
    sort: 'job',
    render: (one) => (
      <div>
        <Anchor component="button" type="button" size="sm" ta="left" onClick={() => open(one)}>
          {one.about}
        </Anchor>
        {one.state === 'waiting' ? null : (
          <Badge size="sm" variant="default" tt="none" ml="xs">
            {one.state === 'dismissed' ? 'Put aside' : 'Run again'}
          </Badge>
        )}
        <Text size="xs" c="dimmed" hiddenFrom="md" lineClamp={2}>
          {one.error}
        </Text>
      </div>
    ),
  },
  {
    key: 'error',
    title: 'Why it failed',
    from: 'md',
    render: (one) => (
      <Text size="sm" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
        {one.error}
      </Text>
    ),
  },
  { key: 'subjects', title: 'About', from: 'lg', render: (one) => <Subjects of={one} most={2} /> },
  { key: 'queue', title: 'Kind of work', from: 'lg', render: (one) => queueWords(one.queue).label },
  {
    key: 'attempts',
    title: 'Tries',
    sort: 'attempts',
    align: 'right',
    width: 80,
    from: 'sm',
    render: (one) => one.attempts,
  },
  { key: 'failedAt', title: 'Given up', sort: 'failedAt', width: 130, render: (one) => <Moment at={one.failedAt} /> },
]
