import type { ImportOutcome } from '@lanyard/contract/contacts.ts'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../../api/use-api.ts'
import { countOf } from './run-import.tsx'
import { UndoImport } from './undo-import.tsx'

/** What came of an import, and what can be done next. */
export function Imported({ outcome, forget }: { outcome: ImportOutcome; forget(): void }) {
  const { id, created, matched, rejected } = outcome
  const now = useApi<ImportOutcome>(id ? `/api/v1/imports/${id}` : undefined).data ?? outcome
  const undone = now.status === 'undone'
  return (
    <Alert
      variant="light"
      color={undone ? 'gray' : 'green'}
      icon={<IconCheck aria-hidden />}
      title={
        undone
          ? 'The import was taken back.'
          : `${countOf(created, 'contact')} added, ${matched.toLocaleString()} known already.`
      }
    >
      <Stack gap="sm">
        {rejected > 0 ? (
          <Text size="sm">
            {countOf(rejected, 'row')} {rejected === 1 ? 'was' : 'were'} rejected. Mend them in the file below and
            import that: it holds only these, with why.
          </Text>
        ) : null}
        <Group gap="xs">
          <Button size="xs" component={Link} to="/contacts">
            See the contacts
          </Button>
          <Button size="xs" variant="default" component={Link} to={`/contacts/imports/${id}` as never}>
            All rows of the file
          </Button>
          {rejected > 0 ? (
            <Button size="xs" variant="default" component="a" href={`/api/v1/imports/${id}/rejections.csv`} download>
              Rejected rows as CSV
            </Button>
          ) : null}
          {undone ? null : <UndoImport id={id!} />}
          <Button size="xs" variant="subtle" onClick={forget}>
            Import another file
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
