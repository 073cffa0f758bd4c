import type { Meeting } from '@lanyard/contract/meetings.ts'
import { Button, Group, Text } from '@mantine/core'
import { useMay } from '../../api/account.ts'
import { api } from '../../api/request.ts'
import { useAct } from '../../parts/use-act.tsx'

type Outcome = 'held' | 'missed' | 'booked'

/** Says whether a meeting that is over took place; can be undone. */
export function OutcomeButtons({ meeting }: { meeting: Meeting }) {
  const { act, busy } = useAct()
  const mayWrite = useMay('admin', 'manager', 'rep')
  if (meeting.status === 'cancelled' || !mayWrite) return null
  if (!meeting.begun && meeting.status === 'booked') {
    return (
      <Text size="xs" c="dimmed">
        Not yet
      </Text>
    )
  }
  const put = (status: Outcome) => api.put(`/api/v1/meetings/${meeting.id}/outcome`, { status })
  const say = (status: 'held' | 'missed') => {
    const before = meeting.status as Outcome
    act({
      run: () => put(status),
      done: status === 'held' ? 'It took place.' : 'It was missed.',
      undo: () => put(before),
      refresh: ['/api/v1/meetings', '/api/v1/overview', '/api/v1/funnel'],
    })
  }
  return (
    <Group gap={6} wrap="nowrap" onClick={(event) => event.stopPropagation()}>
      {(['held', 'missed'] as const).map((status) => (
        <Button
          key={status}
          size="compact-xs"
          variant={meeting.status === status ? 'filled' : 'default'}
          aria-pressed={meeting.status === status}
          aria-label={`${meeting.title}: ${status}`}
          disabled={busy || meeting.status === status}
          onClick={() => say(status)}
        >
          {status === 'held' ? 'Held' : 'Missed'}
        </Button>
      ))}
    </Group>
  )
}
