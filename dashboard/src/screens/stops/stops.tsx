import type { Stop } from '@lanyard/contract/compliance.ts'
import { Button, Group, List } from '@mantine/core'
import { IconBan, IconDownload, IconUpload } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '../../api/account.ts'
import { Empty } from '../../parts/empty.tsx'
import { Hint } from '../../parts/hint.tsx'
import { Page } from '../../parts/page.tsx'
import type { BulkAct } from '../../parts/record-list/bulk-bar.tsx'
import type { Filter } from '../../parts/record-list/filter-bar.tsx'
import { RecordList } from '../../parts/record-list/record-list.tsx'
import { stopColumns } from './stop-columns.tsx'
import { StopDialog } from './stop-dialog.tsx'
import { touchedByStops, useLift } from './use-lift.ts'
import { kindChoices, subjectName } from './words.ts'

const SuppressionFile = lazy(() => import('./suppression-file.tsx').then((file) => ({ default: file.SuppressionFile })))

const filters: Filter[] = [
  { key: 'kind', label: 'What', kind: 'choice', options: kindChoices },
  {
    key: 'state',
    label: 'State',
    kind: 'choice',
    fallback: 'in_force',
    options: [
      { value: 'in_force', label: 'In force' },
      { value: 'lapsed', label: 'Lapsed' },
      { value: 'lifted', label: 'Lifted' },
    ],
  },
  {
    key: 'kept',
    label: 'Kept or not',
    kind: 'choice',
    options: [
      { value: 'true', label: 'Only a person lifts it' },
      { value: 'false', label: 'Lanyard may lift it too' },
    ],
  },
]

/** Whom nothing is written to, why and until when. */
export function Stops() {
  const mayWrite = useMay('admin', 'manager', 'rep')
  const [asks, setAsks] = useState(false)
  const { mayLift } = useLift()
  const lift: BulkAct<Stop> = {
    label: 'Lift',
    path: '/api/v1/stops/removals',
    undo: { path: '/api/v1/stops/restorations' },
    done: 'lifted',
    canBeDoneTo: mayLift,
    refresh: touchedByStops,
  }
  const add = (
    <Button color="red" variant="light" leftSection={<IconBan size={16} aria-hidden />} onClick={() => setAsks(true)}>
      Add a stop
    </Button>
  )
  return (
    <Page
      title="Do not write to"
      marks={<Explanation />}
      about="Every message is checked against this list twice: when it is planned and just before it goes out."
      acts={
        <Group gap="xs">
          <Lists />
          {mayWrite ? add : null}
        </Group>
      }
    >
      <RecordList<Stop>
        path="/api/v1/stops"
        csv="/api/v1/stops.csv"
        words={['stop', 'stops']}
        columns={stopColumns}
        defaultSort="-writtenAt"
        searchLabel="Search by name, address or reason"
        filters={filters}
        acts={mayWrite ? [lift] : []}
        labelOf={subjectName}
        empty={
          <Empty title="Nothing is stopped" icon={<IconBan size={26} />} act={mayWrite ? add : undefined}>
            Stops come by themselves when somebody answers, unsubscribes or an address does not exist. You can also add
            one by hand.
          </Empty>
        }
      />
      <StopDialog opened={asks} close={() => setAsks(false)} />
    </Page>
  )
}

/** The list of what is never written to again, to a file and from one: it moves with you from tool to tool. */
function Lists() {
  const mayImport = useMay('admin', 'manager')
  const [reading, setReading] = useState(false)
  return (
    <>
      <Button
        component="a"
        href="/api/v1/suppressions.csv"
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        Never-write list
      </Button>
      {mayImport ? (
        <Button variant="default" leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setReading(true)}>
          From a file
        </Button>
      ) : null}
      {reading ? (
        <Suspense fallback={null}>
          <SuppressionFile close={() => setReading(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

function Explanation() {
  return (
    <Hint about="stops">
      <List size="sm" spacing={6}>
        <List.Item>
          A stop holds what is planned and keeps new messages from being planned. Answers still come in.
        </List.Item>
        <List.Item>
          Those that Lanyard writes by itself it may lift by itself, as when an answer turns out to be an automatic one.
        </List.Item>
        <List.Item>Those that a person wrote are kept until a person lifts them. Lifting can be undone.</List.Item>
        <List.Item>
          Who unsubscribed or complained, and addresses that do not exist, are never written to again: their addresses
          are kept as fingerprints, also after the person was erased.
        </List.Item>
      </List>
    </Hint>
  )
}
