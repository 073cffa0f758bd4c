import { Table, Text } from '@mantine/core'
import { formatDays } from '../../parts/moment.tsx'
import { type DayRow, series } from './by-day-rows.ts'

/** What happened on each day on which anything did, the latest first. */
export function ByDayTable({ rows, height }: { rows: DayRow[]; height: number }) {
  const busy = rows.filter((row) => series.some(({ name }) => row[name] > 0)).toReversed()
  if (busy.length === 0) return <Text size="sm">Nothing happened on these days.</Text>
  return (
    <Table.ScrollContainer minWidth={280} maxHeight={height}>
      <Table verticalSpacing={3} aria-label="Day by day" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Day</Table.Th>
            {series.map(({ name, label }) => (
              <Table.Th key={name} scope="col" ta="right">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {busy.map((row) => (
            <Table.Tr key={row.day}>
              <Table.Th scope="row" fw={400}>
                {formatDays(row.day)}
              </Table.Th>
              {series.map(({ name }) => (
                <Table.Td key={name} ta="right">
                  {row[name]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
