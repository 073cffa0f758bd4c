import type { Company } from '@lanyard/contract/companies.ts'
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import { api } from '../../../api/request.ts'
import { Moment } from '../../../parts/moment.tsx'
import { useAct } from '../../../parts/use-act.tsx'

const touched = ['/api/v1/companies', '/api/v1/stops', '/api/v1/messages', '/api/v1/contacts', '/api/v1/changes']

const useSetAside = (company: Company) => {
  const { act, busy } = useAct()
  const remove = () => api.delete(`/api/v1/companies/${company.id}`)
  const restore = () => api.put(`/api/v1/companies/${company.id}/restoration`)
  return {
    busy,
    remove: () =>
      act({
        run: remove,
        done: `${company.name} was deleted. Nothing more is written to its people.`,
        undo: restore,
        refresh: touched,
      }),
    restore: () => act({ run: restore, done: `${company.name} is back.`, undo: remove, refresh: touched }),
  }
}

export function RemoveCompany({ company }: { company: Company }) {
  const { remove, busy } = useSetAside(company)
  return (
    <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} disabled={busy} onClick={remove}>
      Delete
    </Button>
  )
}

/** Says that the company was deleted, and brings it back. */
export function RemovedNotice({ company, mayWrite }: { company: Company; mayWrite: boolean }) {
  const { restore, busy } = useSetAside(company)
  return (
    <Alert color="gray" title="This company was deleted" icon={<IconTrash aria-hidden />}>
      <Group gap="sm">
        <Text size="sm">
          <Moment at={company.deletedAt} />. Nothing is written to its people until it is restored.
        </Text>
        {mayWrite ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            disabled={busy}
            onClick={restore}
          >
            Restore
          </Button>
        ) : null}
      </Group>
    </Alert>
  )
}
