import type { ImportRow } from '@lanyard/contract/contacts.ts'
import { Box, Table, Text } from '@mantine/core'
import { rejectionWords } from './import-words.ts'

/** Rows that were not taken, each with why. */
export function Rejections({ rows, total }: { rows: readonly ImportRow[]; total: number }) {
  if (rows.length === 0) return null
  return (
    <Box mah={320} style={{ overflow: 'auto' }} tabIndex={0} role="region" aria-label="Rejected rows">
      <Table verticalSpacing={4} fz="sm" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={60}>Line</Table.Th>
            <Table.Th>Why it is rejected</Table.Th>
            <Table.Th visibleFrom="sm">What it says</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.line}>
              <Table.Td>{row.line}</Table.Td>
              <Table.Td>{rejectionWords(row.reason)}</Table.Td>
              <Table.Td visibleFrom="sm" maw={420}>
                <Text size="sm" c="dimmed" truncate>
                  {Object.values(row.raw).filter(Boolean).join(' · ')}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {total > rows.length ? (
        <Text size="sm" c="dimmed" py={4}>
          The first {rows.length} of {total.toLocaleString()}.
        </Text>
      ) : null}
    </Box>
  )
}
