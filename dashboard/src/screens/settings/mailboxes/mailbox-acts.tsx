import type { MailboxRow, SavedMailboxCheck } from '@lanyard/contract/mailboxes.ts'
import { Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconRefresh, IconTrash } from '@tabler/icons-react'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'

const refresh = ['/api/v1/mailboxes', '/api/v1/readiness', '/api/v1/messages', '/api/v1/changes']

/** Check, pause or resume, delete or restore. */
export function MailboxActs({ mailbox }: { mailbox: MailboxRow }) {
  const { act, busy } = useAct()
  const path = `/api/v1/mailboxes/${mailbox.id}`
  const put = (what: string) => api.put(`${path}/${what}`)
  if (mailbox.state === 'deleted') {
    const restore = () =>
      act({ run: () => put('restoration'), done: 'It is back, paused and without its password.', refresh })
    return (
      <Button loading={busy} onClick={restore}>
        Restore
      </Button>
    )
  }
  const check = () =>
    act({
      run: () => api.put<SavedMailboxCheck>(`${path}/check`),
      done: ({ ok, detail }) => (ok ? 'It works.' : detail),
      refresh,
    })
  const pause = () => act({ run: () => put('pause'), done: 'Paused.', undo: () => put('resumption'), refresh })
  const resume = () => act({ run: () => put('resumption'), done: 'It sends again.', undo: () => put('pause'), refresh })
  const remove = () =>
    act({
      run: () => api.delete(path),
      done: 'Deleted with its passwords. What was planned for it is held.',
      undo: () => put('restoration'),
      refresh,
    })
  return (
    <>
      <Button
        variant="default"
        color="red"
        disabled={busy}
        onClick={remove}
        leftSection={<IconTrash size={16} aria-hidden />}
      >
        Delete
      </Button>
      {mailbox.paused ? (
        <Button
          variant="default"
          disabled={busy || !mailbox.hasPassword}
          onClick={resume}
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
        >
          Resume
        </Button>
      ) : (
        <Button
          variant="default"
          disabled={busy}
          onClick={pause}
          leftSection={<IconPlayerPause size={16} aria-hidden />}
        >
          Pause
        </Button>
      )}
      <Button variant="light" disabled={busy} onClick={check} leftSection={<IconRefresh size={16} aria-hidden />}>
        Check now
      </Button>
    </>
  )
}
