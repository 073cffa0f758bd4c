import type { Task } from '@lanyard/contract/outreach-tasks.ts'
import { Badge, Text } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMay } from '../../api/account.ts'
import { Empty } from '../../parts/empty.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Page } from '../../parts/page.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import type { Filter } from '../../parts/record-list/filter-bar.tsx'
import { type Column, RecordList } from '../../parts/record-list/record-list.tsx'
import { taskActs } from './task-acts.tsx'
import { TaskDrawer } from './task-drawer.tsx'
import { kindWords, stateWords } from './words.ts'

const filters: Filter[] = [
  {
    ...{ key: 'state', label: 'State', kind: 'choice', fallback: 'open' },
    options: Object.entries(stateWords).map(([value, { label }]) => ({ value, label })),
  },
  {
    ...{ key: 'kind', label: 'Kind', kind: 'choice' },
    options: Object.entries(kindWords).map(([value, label]) => ({ value, label })),
  },
  { key: 'sequenceId', label: 'Of one sequence', kind: 'hidden' },
  { key: 'contactId', label: 'One contact', kind: 'hidden' },
]

type Search = Record<string, string | undefined>

const columnsOf = (search: Search): Column<Task>[] => [
  {
    ...{ key: 'title', title: 'What' },
    render: (one) => (
      <>
        <RecordLink to="/tasks" search={{ ...search, open: one.id }}>
          {one.title}
        </RecordLink>
        <Text size="xs" c="dimmed">
          {[kindWords[one.kind], one.contactName, one.companyName].filter(Boolean).join(' · ')}
        </Text>
      </>
    ),
  },
  {
    ...{ key: 'sequence', title: 'Sequence', from: 'md' },
    render: (one) => <RecordLink to={`/sequences/${one.sequenceId}`}>{one.sequenceName ?? 'A sequence'}</RecordLink>,
  },
  {
    ...{ key: 'state', title: 'State', from: 'sm', width: 120 },
    render: (one) => (
      <Badge variant="dot" color={stateWords[one.state].color}>
        {stateWords[one.state].label}
      </Badge>
    ),
  },
  { ...{ key: 'dueAt', title: 'Due', sort: 'dueAt', width: 150 }, render: (one) => <Moment at={one.dueAt} /> },
]

/** Steps that a person does: LinkedIn, calls, anything else. The one that is open stands in the address bar. */
export function Tasks() {
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const mayWrite = useMay('admin', 'manager', 'rep')
  const show = (open: string | undefined) =>
    navigate({ to: '.', search: { ...search, open } as never, replace: true, resetScroll: false })
  return (
    <Page
      title="Tasks"
      about="Steps of a sequence that a person does. When one is done, skipped or out of time, the sequence goes on."
    >
      <RecordList<Task>
        path="/api/v1/tasks"
        words={['task', 'tasks']}
        columns={columnsOf(search)}
        defaultSort="dueAt"
        filters={filters}
        csv="/api/v1/tasks.csv"
        {...(mayWrite ? { acts: taskActs } : {})}
        labelOf={(one) => `${one.title}: ${one.contactName ?? 'somebody'}`}
        onOpen={(one) => show(one.id)}
        empty={
          <Empty title="Nothing to do by hand" icon={<IconChecks size={26} />}>
            Steps of the kinds LinkedIn, call and task of a sequence appear here when their hour comes.
          </Empty>
        }
      />
      <TaskDrawer id={search['open']} close={() => show(undefined)} />
    </Page>
  )
}
