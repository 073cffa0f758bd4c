import type { Company } from '@lanyard/contract/companies.ts'
import type { ContactRow } from '@lanyard/contract/contacts.ts'
import { Badge, Button, Group, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ListPage, useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { roleWords } from '../../contacts/words.ts'

/** Who works there, in which role. */
export function PeoplePanel({ company, mayWrite }: { company: Company; mayWrite: boolean }) {
  const people = useApi<ListPage<ContactRow>>('/api/v1/contacts', {
    companyId: company.id,
    sort: 'seniority',
    limit: 20,
  })
  const add = mayWrite ? (
    <Button
      size="xs"
      variant="default"
      component={Link}
      to={'/contacts/new' as never}
      search={{ companyId: company.id } as never}
    >
      Add somebody
    </Button>
  ) : null
  return (
    <Panel title="People" acts={add}>
      <Answer of={people} lines={3}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              Nobody is known here yet.{' '}
              {company.target ? 'People are looked for at targets when a people directory is connected.' : ''}
            </Text>
          ) : (
            <>
              <Table verticalSpacing={4} aria-label="People">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Name</Table.Th>
                    <Table.Th>Role</Table.Th>
                    <Table.Th visibleFrom="sm">Address</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((one) => (
                    <Table.Tr key={one.id}>
                      <Table.Td>
                        <RecordLink to={`/contacts/${one.id}`}>{one.fullName}</RecordLink>
                        <Text size="xs" c="dimmed">
                          {one.title ?? 'No title known'}
                        </Text>
                      </Table.Td>
                      <Table.Td>
                        <Group gap={6}>
                          {roleWords(one)}
                          {one.decisionMaker ? (
                            <Badge size="xs" variant="light">
                              decides
                            </Badge>
                          ) : null}
                        </Group>
                      </Table.Td>
                      <Table.Td visibleFrom="sm" style={{ overflowWrap: 'anywhere' }}>
                        {one.email ?? '–'}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
              {next ? (
                <RecordLink to="/contacts" search={{ companyId: company.id }} size="sm">
                  All people of {company.name}
                </RecordLink>
              ) : null}
            </>
          )
        }
      </Answer>
    </Panel>
  )
}
