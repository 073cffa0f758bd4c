import type { Task } from '@lanyard/contract/outreach-tasks.ts'
import { IconArrowBackUp, IconCheck, IconPlayerSkipForward } from '@tabler/icons-react'
import type { BulkAct } from '../../parts/record-list/bulk-bar.tsx'
import { touched } from './words.ts'

const isOpen = (one: Task) => one.state === 'open'
export const reopening = { path: '/api/v1/tasks/restorations' }

export const taskActs: BulkAct<Task>[] = [
  {
    ...{ label: 'Done', icon: <IconCheck size={16} aria-hidden />, done: 'done', refresh: touched },
    ...{ path: '/api/v1/tasks/completions', undo: reopening, canBeDoneTo: isOpen },
  },
  {
    ...{ label: 'Skip', icon: <IconPlayerSkipForward size={16} aria-hidden />, done: 'skipped', refresh: touched },
    ...{ path: '/api/v1/tasks/skips', undo: reopening, canBeDoneTo: isOpen },
  },
  {
    ...{ label: 'Open again', icon: <IconArrowBackUp size={16} aria-hidden />, done: 'open again', refresh: touched },
    ...{ ...reopening, canBeDoneTo: (one) => one.state === 'done' || one.state === 'skipped' },
  },
]
