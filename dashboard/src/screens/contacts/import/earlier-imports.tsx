import type { ImportSummary } from '@lanyard/contract/contacts.ts'
import { Badge } from '@mantine/core'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { type Column, RecordList } from '../../../parts/record-list/record-list.tsx'
import { importStatuses } from './import-words.ts'

type Row = ImportSummary & { id: string }

const columns: Column<Row>[] = [
  {
    key: 'name',
    title: 'File',
    render: (one) => <RecordLink to={`/contacts/imports/${one.id}`}>{one.name}</RecordLink>,
  },
  { key: 'createdAt', title: 'When', from: 'sm', render: (one) => <Moment at={one.createdAt} /> },
  { key: 'created', title: 'New', align: 'right', render: (one) => one.created.toLocaleString() },
  { key: 'matched', title: 'Known', align: 'right', from: 'sm', render: (one) => one.matched.toLocaleString() },
  { key: 'rejected', title: 'Rejected', align: 'right', render: (one) => one.rejected.toLocaleString() },
  {
    key: 'status',
    title: 'Status',
    from: 'sm',
    render: (one) => (
      <Badge variant="light" color={one.status === 'undone' ? 'gray' : 'green'}>
        {importStatuses[one.status]}
      </Badge>
    ),
  },
]

/** The files that were imported before; nothing where there are none. */
export function EarlierImports() {
  return (
    <Panel title="Earlier imports">
      <RecordList<Row>
        path="/api/v1/imports"
        words={['import', 'imports']}
        columns={columns}
        defaultSort="-createdAt"
        searchable={false}
        labelOf={(one) => one.name}
        empty="No file was imported yet."
        name="imports"
      />
    </Panel>
  )
}
