import type { Scan } from '@lanyard/contract/discovery.ts'
import { Table, Text } from '@mantine/core'
import { Panel } from '../../../parts/panel.tsx'
import { explainRow } from './scan-words.ts'

/** Rows that could not be read, by line, with what to mend in the list. */
export function BadRows({ rows, count }: { rows: Scan['badRows']; count: number }) {
  return (
    <Panel title="Rows that could not be read">
      <Text size="sm">Mend them in the list and read it again: what is known already is not made twice.</Text>
      <Table verticalSpacing={4} maw={620}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={80}>Line</Table.Th>
            <Table.Th>Why not</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ line, reason }) => (
            <Table.Tr key={`${line} ${reason}`}>
              <Table.Td>{line}</Table.Td>
              <Table.Td>{explainRow(reason)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {count > rows.length ? <Text size="sm">And {count - rows.length} more.</Text> : null}
    </Panel>
  )
}
