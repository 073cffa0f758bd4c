import type { ImportField, ImportPreview } from '@lanyard/contract/contacts.ts'
import { Select, Table, Text } from '@mantine/core'
import { fieldLabels } from './import-words.ts'

type ColumnTableProps = {
  columns: ImportPreview['columns']
  fields: readonly (ImportField | null)[]
  choose(column: number, field: ImportField | null): void
}

const choices = Object.entries(fieldLabels).map(([value, label]) => ({ value, label }))

/** A file's columns, each with some of its values and what it is taken for. */
export function ColumnTable({ columns, fields, choose }: ColumnTableProps) {
  return (
    <Table.ScrollContainer minWidth={300}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Column</Table.Th>
            <Table.Th visibleFrom="sm">Some of its values</Table.Th>
            <Table.Th>Is taken for</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map(({ name, samples }, at) => (
            <Table.Tr key={name}>
              <Table.Td>
                <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
                  {name}
                </Text>
                <Text size="xs" c="dimmed" hiddenFrom="sm" lineClamp={1}>
                  {samples[0] ?? 'empty'}
                </Text>
              </Table.Td>
              <Table.Td visibleFrom="sm" maw={360}>
                <Text size="sm" c="dimmed" truncate title={samples.join(' · ')}>
                  {samples.join(' · ') || 'empty'}
                </Text>
              </Table.Td>
              <Table.Td w={220}>
                <Select
                  aria-label={`What ${name} is taken for`}
                  placeholder="Left out"
                  data={choices}
                  value={fields[at] ?? null}
                  onChange={(field) => choose(at, field as ImportField | null)}
                  clearable
                  searchable
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
