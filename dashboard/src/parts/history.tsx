import { Button, Stack, Table, Text } from '@mantine/core'
import { useMay } from '../api/account.ts'
import { useMembers } from '../api/members.ts'
import { useList } from '../api/use-api.ts'
import { Failure } from './failure.tsx'
import { Loading } from './loading.tsx'
import { Moment } from './moment.tsx'

type Change = {
  id: string
  action: string
  actor: string
  actorName?: string | null
  before: unknown
  after: unknown
  changedAt: string
}

/** What was changed of a record, by whom and when, newest first. `table` as the audit names it: `companies.companies`. */
export function History(of: { table: string; recordId: string }) {
  if (useMay('admin', 'manager')) return <Changes {...of} />
  return (
    <Text size="sm" c="dimmed">
      Admins and managers see who changed what.
    </Text>
  )
}

function Changes({ table, recordId }: { table: string; recordId: string }) {
  const changes = useList<Change>('/api/v1/changes', { table, recordId }, 20)
  if (changes.error) return <Failure error={changes.error} retry={() => changes.refetch()} />
  if (changes.isPending) return <Loading lines={3} />
  const items = changes.data.pages.flatMap((page) => page.items)
  if (items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nobody changed anything by hand.
      </Text>
    )
  }
  return (
    <Stack gap="xs">
      {items.map((change) => (
        <div key={change.id}>
          <Text size="sm">
            <Moment at={change.changedAt} /> · {change.actorName ?? change.actor} · {change.action.replaceAll('_', ' ')}
          </Text>
          <Differences before={change.before} after={change.after} />
        </div>
      ))}
      {changes.hasNextPage ? (
        <Button size="xs" variant="default" w="fit-content" onClick={() => changes.fetchNextPage()}>
          Show earlier changes
        </Button>
      ) : null}
    </Stack>
  )
}

function Differences({ before, after }: { before: unknown; after: unknown }) {
  const { nameOf } = useMembers()
  const [old, now] = [asRecord(before), asRecord(after)]
  const say = (field: string, value: unknown) =>
    field === 'ownerId' ? (nameOf(value as string | null) ?? 'Nobody') : show(value)
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (field) => show(old[field]) !== show(now[field]),
  )
  if (fields.length === 0) return null
  return (
    <Table verticalSpacing={2} fz="sm" layout="fixed" mt={2}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>What</Table.Th>
          <Table.Th>Before</Table.Th>
          <Table.Th>After</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {fields.map((field) => (
          <Table.Tr key={field} style={{ overflowWrap: 'anywhere' }}>
            <Table.Td>{field === 'ownerId' ? 'owner' : field}</Table.Td>
            <Table.Td>{say(field, old[field])}</Table.Td>
            <Table.Td>{say(field, now[field])}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

function show(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
