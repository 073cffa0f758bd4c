import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import { Button } from '@mantine/core'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'

const touched = ['/api/v1/contacts', '/api/v1/enrollments', '/api/v1/messages']

export function RemoveButton({ contact }: { contact: ContactAnswer }) {
  const { act, busy } = useAct()
  const remove = () =>
    act({
      run: () => api.delete(`/api/v1/contacts/${contact.id}`),
      done: `${contact.fullName} was deleted.`,
      undo: () => api.put(`/api/v1/contacts/${contact.id}/restoration`),
      refresh: touched,
    })
  return (
    <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} disabled={busy} onClick={remove}>
      Delete
    </Button>
  )
}

export function RestoreButton({ contact }: { contact: ContactAnswer }) {
  const { act, busy } = useAct()
  const restore = () =>
    act({
      run: () => api.put(`/api/v1/contacts/${contact.id}/restoration`),
      done: `${contact.fullName} is back.`,
      refresh: touched,
    })
  return (
    <Button size="xs" leftSection={<IconArrowBackUp size={16} aria-hidden />} disabled={busy} onClick={restore}>
      Restore
    </Button>
  )
}
