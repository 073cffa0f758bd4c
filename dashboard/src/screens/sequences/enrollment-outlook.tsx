import type { EnrollmentResults } from '@lanyard/contract/outreach.ts'
import { Badge, Box, Table, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { Answer } from '../../parts/answer.tsx'
import { dayName } from '../../parts/day.ts'
import { whyNot } from './words.ts'

/** Who would be enrolled, and who not and why. */
export function EnrollmentOutlook({ of }: { of: UseQueryResult<EnrollmentResults> }) {
  return (
    <Answer of={of} lines={3}>
      {({ items }) => <OutlookTable items={items} label="What would come of it" />}
    </Answer>
  )
}

type Foreseen = EnrollmentResults['items'][number] & { eventName?: string | null }

export function OutlookTable({ items, label }: { items: Foreseen[]; label: string }) {
  return (
    <Box mah={320} tabIndex={0} style={{ overflowY: 'auto' }}>
      <Table fz="sm" verticalSpacing={4} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Contact</Table.Th>
            <Table.Th>Enrolled</Table.Th>
            <Table.Th>Why</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((one) => (
            <Table.Tr key={one.contactId}>
              <Table.Td>
                {one.contactName ?? 'Somebody'}
                <Text size="xs" c="dimmed">
                  {[one.companyName, one.eventName].filter(Boolean).join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td>
                <Badge c="bright" variant="light" color={one.ok ? 'green' : 'gray'}>
                  {one.ok ? 'Yes' : 'No'}
                </Badge>
              </Table.Td>
              <Table.Td>{one.ok ? whatWarns(one) : whyNot(one.reason, one.detail)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Box>
  )
}

function whatWarns({ warning, until }: Foreseen): string {
  if (warning === 'no_address') return 'Held until an address is known'
  if (warning === 'out_of_office') return `Out of office: written to from ${dayName(until!.slice(0, 10))} on`
  return 'Nothing stands against it'
}
