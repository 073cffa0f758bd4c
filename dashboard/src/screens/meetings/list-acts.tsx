import type { Meeting } from '@lanyard/contract/meetings.ts'
import { IconArrowBackUp, IconCalendarOff, IconCheck, IconX } from '@tabler/icons-react'
import type { BulkAct } from '../../parts/record-list/bulk-bar.tsx'

const outcome = (status: 'held' | 'missed' | 'booked') => ({
  method: 'put' as const,
  each: (id: string) => `/api/v1/meetings/${id}/outcome`,
  body: { status },
})
const callOff = { method: 'put' as const, each: (id: string) => `/api/v1/meetings/${id}/cancellation` }
const restore = { method: 'put' as const, each: (id: string) => `/api/v1/meetings/${id}/restoration` }
const refresh = ['/api/v1/overview', '/api/v1/funnel']
const isOver = (one: Meeting) => one.begun && one.status === 'booked'

export const meetingActs: BulkAct<Meeting>[] = [
  {
    ...{ label: 'Took place', icon: <IconCheck size={16} aria-hidden />, done: 'marked as held' },
    ...{ ...outcome('held'), undo: outcome('booked'), canBeDoneTo: isOver, refresh },
  },
  {
    ...{ label: 'Missed', icon: <IconX size={16} aria-hidden />, done: 'marked as missed' },
    ...{ ...outcome('missed'), undo: outcome('booked'), canBeDoneTo: isOver, refresh },
  },
  {
    ...{ label: 'Called off', icon: <IconCalendarOff size={16} aria-hidden />, color: 'red', done: 'called off' },
    ...{ ...callOff, undo: restore, canBeDoneTo: (one) => one.status === 'booked', refresh },
  },
  {
    ...{ label: 'Stands after all', icon: <IconArrowBackUp size={16} aria-hidden />, done: 'restored' },
    ...{ ...restore, undo: callOff, canBeDoneTo: (one) => one.status === 'cancelled', refresh },
  },
]
