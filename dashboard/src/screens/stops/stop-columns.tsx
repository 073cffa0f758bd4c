import type { Stop } from '@lanyard/contract/compliance.ts'
import { Badge, Button, Text } from '@mantine/core'
import { Moment } from '../../parts/moment.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import type { Column } from '../../parts/record-list/record-list.tsx'
import { useLift } from './use-lift.ts'
import { kinds, lifting, reasonWords, subjectName, subjectPage } from './words.ts'

export const stopColumns: Column<Stop>[] = [
  {
    key: 'subject',
    title: 'What',
    width: '28%',
    sort: 'subject',
    render: (stop) => {
      const page = subjectPage(stop)
      return (
        <>
          {page ? <RecordLink to={page}>{subjectName(stop)}</RecordLink> : <Text size="sm">{subjectName(stop)}</Text>}
          <Text size="xs" c="dimmed">
            {kinds[stop.subject.kind]}
          </Text>
        </>
      )
    },
  },
  {
    key: 'reason',
    title: 'Why',
    sort: 'reason',
    render: (stop) => (
      <>
        <Text size="sm">{reasonWords(stop.reason)}</Text>
        <Text size="xs" c="dimmed">
          {lifting(stop)}
        </Text>
      </>
    ),
  },
  {
    key: 'writtenAt',
    title: 'Since',
    sort: 'writtenAt',
    from: 'sm',
    width: 140,
    render: (stop) => (
      <>
        <Moment at={stop.writtenAt} />
        <Text size="xs" c="dimmed">
          by {stop.writtenBy}
        </Text>
      </>
    ),
  },
  {
    key: 'until',
    title: 'Until',
    sort: 'until',
    from: 'md',
    width: 140,
    render: (stop) => (stop.until ? <Moment at={stop.until} /> : 'For ever'),
  },
  { key: 'state', title: 'State', from: 'lg', width: 140, render: (stop) => <StopState stop={stop} /> },
  { key: 'act', title: 'Lift', width: 80, render: (stop) => <LiftButton stop={stop} /> },
]

function StopState({ stop }: { stop: Stop }) {
  if (stop.inForce) {
    return (
      <Badge variant="light" color="red">
        In force
      </Badge>
    )
  }
  return (
    <>
      <Badge variant="light" color="gray">
        {stop.liftedAt ? 'Lifted' : 'Lapsed'}
      </Badge>
      {stop.liftedAt ? (
        <Text size="xs" c="dimmed">
          <Moment at={stop.liftedAt} dayOnly /> by {stop.liftedBy}
        </Text>
      ) : null}
    </>
  )
}

function LiftButton({ stop }: { stop: Stop }) {
  const { mayLift, lift, busy } = useLift()
  if (!mayLift(stop)) return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={busy}
      onClick={() => lift(stop)}
      aria-label={`Lift the stop on ${subjectName(stop)}`}
    >
      Lift
    </Button>
  )
}
