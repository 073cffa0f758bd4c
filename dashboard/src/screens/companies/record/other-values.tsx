import type { Observation } from '@lanyard/contract/companies.ts'
import { Table } from '@mantine/core'
import { Moment } from '../../../parts/moment.tsx'
import { fieldWords } from '../words.ts'
import { Source } from './source.tsx'

/** Values that were seen and are not, or no longer, what we go by. */
export function OtherValues({ observations }: { observations: Observation[] }) {
  return (
    <Table verticalSpacing={4} fz="sm" aria-label="What else was said">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>What</Table.Th>
          <Table.Th>Said</Table.Th>
          <Table.Th>Source</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {observations.map((one) => (
          <Table.Tr key={`${one.field} ${one.sourceKind} ${one.value}`}>
            <Table.Td>{fieldWords[one.field] ?? one.field}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{one.value}</Table.Td>
            <Table.Td>
              <Source kind={one.sourceKind} url={one.sourceUrl} />, <Moment at={one.seenAt} dayOnly />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
