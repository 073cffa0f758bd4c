import type { Target } from '@lanyard/contract/targets.ts'
import { Badge, Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowBackUp, IconPlus, IconRadar2, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMay } from '../../../api/account.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Page } from '../../../parts/page.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import type { BulkAct } from '../../../parts/record-list/bulk-bar.tsx'
import { type Column, RecordList } from '../../../parts/record-list/record-list.tsx'
import { TargetForm } from './target-form.tsx'
import { describeArea, isRunning } from './target-words.ts'

const columns: Column<Target>[] = [
  {
    ...{ key: 'name', title: 'Where' },
    render: (one) => (
      <>
        <RecordLink to={`/events/targets/${one.id}`}>{one.name}</RecordLink>
        <Text size="xs" c="dimmed">
          {describeArea(one)}
        </Text>
      </>
    ),
  },
  { ...{ key: 'topics', title: 'Topics', from: 'md' }, render: (one) => one.topics.join(', ') || 'all' },
  {
    ...{ key: 'last', title: 'Last scan', from: 'sm', width: 170 },
    render: (one) => {
      if (isRunning(one.lastRun)) return <Badge variant="dot">Under way</Badge>
      return one.lastRun ? <Moment at={one.lastRun.startedAt} /> : 'none yet'
    },
  },
  {
    ...{ key: 'found', title: 'New then', align: 'right', from: 'sm', width: 100 },
    render: (one) => one.lastRun?.found ?? '–',
  },
  {
    ...{ key: 'next', title: 'Next scan', width: 150 },
    render: (one) => (one.nextScanAt ? <Moment at={one.nextScanAt} /> : 'paused'),
  },
]

const remove = { method: 'delete' as const, each: (id: string) => `/api/v1/targets/${id}` }
const restore = { method: 'put' as const, each: (id: string) => `/api/v1/targets/${id}/restoration` }

const acts: BulkAct<Target>[] = [
  {
    ...{ label: 'Put aside', icon: <IconTrash size={16} aria-hidden />, color: 'red', done: 'put aside' },
    ...{ ...remove, undo: restore, canBeDoneTo: (one) => !one.deleted },
  },
  {
    ...{ label: 'Bring back', icon: <IconArrowBackUp size={16} aria-hidden />, done: 'brought back' },
    ...{ ...restore, undo: remove, canBeDoneTo: (one) => one.deleted },
  },
]

/** The cities in which Lanyard looks for events by itself. */
export function Targets() {
  const mayWrite = useMay('admin', 'manager')
  const navigate = useNavigate()
  const [adding, { open, close }] = useDisclosure()
  const add = mayWrite ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      Look in a city
    </Button>
  ) : null
  return (
    <Page
      title="Cities to look in"
      back={{ to: '/events', label: 'Events' }}
      about="Each is scanned in its night, and whenever you ask: the lists and pages you name, and the services that are set up."
      acts={add}
    >
      <RecordList<Target>
        path="/api/v1/targets"
        words={['target', 'targets']}
        columns={columns}
        defaultSort="name"
        searchable={false}
        filters={[{ key: 'deleted', label: 'Put aside', kind: 'switch' }]}
        {...(mayWrite ? { acts } : {})}
        labelOf={(one) => one.name}
        empty={
          <Empty title="No city yet" icon={<IconRadar2 size={26} />} act={add}>
            Name a city and how far around it to look. What is found goes through the review like all else.
          </Empty>
        }
      />
      {adding ? (
        <TargetForm close={close} done={(one) => navigate({ to: `/events/targets/${one.id}` as never })} />
      ) : null}
    </Page>
  )
}
