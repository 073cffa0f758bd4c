import type { Meeting } from '@lanyard/contract/meetings.ts'
import { Drawer } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { MeetingDetail } from './meeting-detail.tsx'

/** The meeting that the address bar names, beside the list. */
export function MeetingDrawer() {
  const { id } = useParams({ strict: false }) as { id?: string }
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const close = () => navigate({ to: '/meetings' as never, search: search as never, resetScroll: false })
  return (
    <Drawer
      opened={id !== undefined}
      onClose={close}
      position="right"
      size="lg"
      title="Meeting"
      closeButtonProps={{ 'aria-label': 'Close the meeting' }}
    >
      {id ? <Opened key={id} id={id} /> : null}
    </Drawer>
  )
}

function Opened({ id }: { id: string }) {
  const meeting = useApi<Meeting>(`/api/v1/meetings/${id}`)
  return (
    <Answer of={meeting} lines={8}>
      {(one) => <MeetingDetail meeting={one} />}
    </Answer>
  )
}
