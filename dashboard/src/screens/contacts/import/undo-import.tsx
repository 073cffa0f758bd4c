import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'

/** Takes an import back: contacts that only it brought, and that nothing came of yet, are put aside. */
export function UndoImport({ id }: { id: string }) {
  const { act, busy } = useAct()
  const undo = () =>
    act({
      run: () => api.put<{ putAside: number }>(`/api/v1/imports/${id}/undo`),
      done: ({ putAside }) =>
        putAside === 0
          ? 'Taken back. All of its contacts stay: other sources know them too, or something has come of them.'
          : `Taken back: ${putAside} ${putAside === 1 ? 'contact was' : 'contacts were'} put aside. Importing the file again brings them back.`,
      refresh: ['/api/v1/imports', '/api/v1/contacts'],
    })
  return (
    <Button
      size="xs"
      variant="default"
      disabled={busy}
      onClick={undo}
      leftSection={<IconArrowBackUp size={15} aria-hidden />}
    >
      Undo this import
    </Button>
  )
}
