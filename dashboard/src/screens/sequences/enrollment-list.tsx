import type { Enrollment, Sequence } from '@lanyard/contract/outreach.ts'
import { IconArrowBackUp, IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconUsers } from '@tabler/icons-react'
import { useMay } from '../../api/account.ts'
import { Empty } from '../../parts/empty.tsx'
import type { BulkAct } from '../../parts/record-list/bulk-bar.tsx'
import type { Filter } from '../../parts/record-list/filter-bar.tsx'
import { RecordList } from '../../parts/record-list/record-list.tsx'
import { enrollmentColumns } from './enrollment-columns.tsx'
import { touched } from './words.ts'

const filters: Filter[] = [
  {
    kind: 'choice',
    key: 'status',
    label: 'Status',
    options: [
      { value: 'active', label: 'Active' },
      { value: 'held', label: 'Paused' },
      { value: 'stopped', label: 'Stopped' },
      { value: 'finished', label: 'Finished' },
    ],
  },
  { kind: 'switch', key: 'replied', label: 'Replied' },
]

const icon = { size: 16, 'aria-hidden': true } as const
const runs = (one: Enrollment) => one.status === 'active' || one.status === 'held'
const wasStoppedByHand = (one: Enrollment) =>
  one.status === 'stopped' && (one.reason === 'stopped_by_hand' || one.reason === 'message_cancelled')

const acts: BulkAct<Enrollment>[] = [
  {
    label: 'Pause',
    icon: <IconPlayerPause {...icon} />,
    path: '/api/v1/enrollments/pauses',
    undo: { path: '/api/v1/enrollments/resumptions' },
    done: 'paused',
    canBeDoneTo: (one) => one.status === 'active',
    refresh: touched,
  },
  {
    label: 'Resume',
    icon: <IconPlayerPlay {...icon} />,
    path: '/api/v1/enrollments/resumptions',
    undo: { path: '/api/v1/enrollments/pauses' },
    done: 'resumed',
    canBeDoneTo: (one) => one.status === 'held',
    refresh: touched,
  },
  {
    label: 'Stop',
    icon: <IconPlayerStop {...icon} />,
    color: 'red',
    path: '/api/v1/enrollments/stops',
    undo: { path: '/api/v1/enrollments/restorations' },
    done: 'stopped',
    canBeDoneTo: runs,
    refresh: touched,
  },
  {
    label: 'Take back',
    icon: <IconArrowBackUp {...icon} />,
    path: '/api/v1/enrollments/restorations',
    undo: { path: '/api/v1/enrollments/stops' },
    done: 'taken back',
    canBeDoneTo: wasStoppedByHand,
    refresh: touched,
  },
]

/** Who is in the sequence, or was. */
export function EnrollmentList({ sequence }: { sequence: Sequence }) {
  const mayWrite = useMay('admin', 'manager', 'rep')
  return (
    <RecordList<Enrollment>
      path="/api/v1/enrollments"
      words={['enrollment', 'enrollments']}
      columns={enrollmentColumns}
      defaultSort="-startedAt"
      filters={filters}
      searchLabel="Search contacts"
      fixed={{ sequenceId: sequence.id }}
      acts={mayWrite ? acts : []}
      csv="/api/v1/enrollments.csv"
      labelOf={(one) => one.contactName ?? 'somebody'}
      empty={
        <Empty title="Nobody is in it yet" icon={<IconUsers size={26} />}>
          {sequence.status === 'active'
            ? 'Enroll contacts with the button above, or let the rule in the settings choose them.'
            : 'Activate the sequence, then enroll contacts.'}
        </Empty>
      }
    />
  )
}
