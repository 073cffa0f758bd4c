import type { ImportRow } from '@lanyard/contract/contacts.ts'
import { Badge, Button, SegmentedControl, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useList } from '../../../api/use-api.ts'
import { Failure } from '../../../parts/failure.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { outcomeColors, outcomeWords, rejectionWords } from './import-words.ts'

const choices = [
  { value: '', label: 'All' },
  { value: 'created', label: 'New' },
  { value: 'matched', label: 'Known' },
  { value: 'rejected', label: 'Rejected' },
]

/** The rows of a file as they came, and what became of each. */
export function ImportRows({ id, headers }: { id: string; headers: readonly string[] }) {
  const [outcome, setOutcome] = useState('')
  const rows = useList<ImportRow>(`/api/v1/imports/${id}/rows`, { outcome }, 100)
  const items = rows.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Panel
      title="Rows"
      acts={<SegmentedControl size="xs" data={choices} value={outcome} onChange={setOutcome} aria-label="Which rows" />}
    >
      {rows.error ? <Failure error={rows.error} retry={() => rows.refetch()} /> : null}
      {rows.isPending ? <Loading lines={6} /> : null}
      {rows.isSuccess && items.length === 0 ? <Text size="sm">No such rows.</Text> : null}
      {items.length > 0 ? (
        <Table verticalSpacing={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={60}>Line</Table.Th>
              <Table.Th w={140}>What came of it</Table.Th>
              <Table.Th>What it says</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((row) => (
              <Row key={row.line} row={row} headers={headers} />
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      {rows.hasNextPage ? (
        <Button
          size="xs"
          variant="default"
          w="fit-content"
          loading={rows.isFetchingNextPage}
          onClick={() => rows.fetchNextPage()}
        >
          Show more
        </Button>
      ) : null}
    </Panel>
  )
}

function Row({ row, headers }: { row: ImportRow; headers: readonly string[] }) {
  const columns = headers.length > 0 ? headers : Object.keys(row.raw)
  const values = columns.map((name) => row.raw[name]).filter(Boolean)
  const said = values.join(' · ') || 'Nothing is left of it: the person was erased.'
  return (
    <Table.Tr>
      <Table.Td>{row.line}</Table.Td>
      <Table.Td>
        <Badge size="sm" variant="light" color={outcomeColors[row.outcome]}>
          {outcomeWords[row.outcome]}
        </Badge>
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {row.contactId ? <RecordLink to={`/contacts/${row.contactId}`}>{said}</RecordLink> : said}
        {row.reason ? (
          <Text size="sm" c="dimmed">
            {rejectionWords(row.reason)}
          </Text>
        ) : null}
      </Table.Td>
    </Table.Tr>
  )
}
