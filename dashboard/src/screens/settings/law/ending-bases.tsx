import type { ContactBasis } from '@lanyard/contract/contact-bases.ts'
import { Table } from '@mantine/core'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { SettingsPage } from '../settings-page.tsx'
import { basisLabels } from './rule-words.ts'

/** Contacts who may soon not be written to any more, because what allows it ends. */
export function EndingBases() {
  const bases = useApi<{ items: ContactBasis[] }>('/api/v1/contact-bases', { ending: 'true', limit: 200 })
  return (
    <SettingsPage
      back={{ to: '/settings/country-rules', label: 'Country rules' }}
      title="Bases that end soon"
      about="Within 30 days. Open the contact to record another basis; what is over counts no more, and mail that needs it is held."
    >
      <Answer of={bases}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="None ends within 30 days">
              A basis may be recorded with its last day, on the page of a contact.
            </Empty>
          ) : (
            <Table fz="sm" aria-label="Bases that end soon">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Last day</Table.Th>
                  <Table.Th>Basis</Table.Th>
                  <Table.Th>Contact</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items
                  .toSorted((a, b) => (a.endsOn ?? '').localeCompare(b.endsOn ?? ''))
                  .map((one) => (
                    <Table.Tr key={one.id}>
                      <Table.Td>{one.endsOn}</Table.Td>
                      <Table.Td style={{ overflowWrap: 'anywhere' }}>
                        {basisLabels[one.kind]}: {one.source}
                      </Table.Td>
                      <Table.Td>
                        <RecordLink underline="always" to={`/contacts/${one.contactId}`} size="sm">
                          Open the contact
                        </RecordLink>
                      </Table.Td>
                    </Table.Tr>
                  ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Answer>
    </SettingsPage>
  )
}
