import type { EventRow } from '@lanyard/contract/discovery.ts'
import { IconArchive, IconArrowBackUp, IconCalendarCheck, IconCalendarX } from '@tabler/icons-react'
import type { BulkAct } from '../../../parts/record-list/bulk-bar.tsx'

const events = '/api/v1/events'
const setStatus = (status: EventRow['status']) => ({ path: `${events}/edits`, body: { changes: { status } } })
const refresh = ['/api/v1/sponsor-counts', '/api/v1/funnel', '/api/v1/changes']

export const eventActs: BulkAct<EventRow>[] = [
  {
    ...{ label: 'Put aside', done: 'put aside', icon: <IconArchive size={16} aria-hidden />, color: 'red' },
    path: `${events}/removals`,
    undo: { path: `${events}/restorations` },
    canBeDoneTo: (event) => event.status !== 'deleted',
    refresh,
  },
  {
    ...{ label: 'Restore', done: 'restored', icon: <IconArrowBackUp size={16} aria-hidden /> },
    path: `${events}/restorations`,
    undo: { path: `${events}/removals` },
    canBeDoneTo: (event) => event.status === 'deleted',
    refresh,
  },
  {
    ...{ label: 'Mark as cancelled', done: 'marked as cancelled', icon: <IconCalendarX size={16} aria-hidden /> },
    ...setStatus('cancelled'),
    undo: setStatus('active'),
    canBeDoneTo: (event) => event.status === 'active',
    refresh,
  },
  {
    ...{ label: 'Takes place after all', done: 'take place again', icon: <IconCalendarCheck size={16} aria-hidden /> },
    ...setStatus('active'),
    undo: setStatus('cancelled'),
    canBeDoneTo: (event) => event.status === 'cancelled',
    refresh,
  },
]
