import type { Scan } from '@lanyard/contract/discovery.ts'
import { Text } from '@mantine/core'
import { useMay } from '../../../api/account.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Page } from '../../../parts/page.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { type Column, RecordList } from '../../../parts/record-list/record-list.tsx'
import { OutcomeMark } from './outcome-mark.tsx'
import { ReadListForm } from './read-list-form.tsx'
import { nameOfScan } from './scan-words.ts'

const columns: Column<Scan>[] = [
  {
    ...{ key: 'source', title: 'Read' },
    render: (scan) => (
      <RecordLink to={`/events/scans/${scan.id}`} style={{ overflowWrap: 'anywhere' }}>
        {nameOfScan(scan)}
      </RecordLink>
    ),
  },
  { key: 'outcome', title: 'Outcome', width: 110, render: (scan) => <OutcomeMark outcome={scan.outcome} /> },
  { key: 'found', title: 'New', align: 'right', width: 70, render: (scan) => scan.rows.found },
  { key: 'known', title: 'Known', align: 'right', from: 'sm', width: 80, render: (scan) => scan.rows.known },
  { key: 'bad', title: 'Unreadable', align: 'right', from: 'sm', width: 125, render: (scan) => scan.rows.bad },
  { key: 'startedAt', title: 'When', from: 'sm', width: 150, render: (scan) => <Moment at={scan.startedAt} /> },
]

/** Reading lists of events: a new one, and what came of those that were read. */
export function Scans() {
  const mayScan = useMay('admin', 'manager', 'rep')
  return (
    <Page
      title="Read a list of events"
      back={{ to: '/events', label: 'Events' }}
      about="A list that somebody keeps, or a page that states events in its markup. What was read before is known again, so a list can be read as often as you like."
    >
      {mayScan ? (
        <Panel title="Read a list">
          <ReadListForm />
        </Panel>
      ) : (
        <Text size="sm">Your role may look at what was read, and read nothing itself.</Text>
      )}
      <Panel title="Read so far">
        <RecordList<Scan>
          path="/api/v1/scans"
          words={['list', 'lists']}
          columns={columns}
          defaultSort="-startedAt"
          searchable={false}
          labelOf={nameOfScan}
          empty={<Empty title="Nothing was read yet">Give the address of a list above, or choose a file.</Empty>}
        />
      </Panel>
    </Page>
  )
}
