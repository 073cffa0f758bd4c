import type { Sequence } from '@lanyard/contract/outreach.ts'
import { IconArchive, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import type { BulkAct } from '../../parts/record-list/bulk-bar.tsx'
import { touched } from './words.ts'

const setTo = (status: 'active' | 'paused' | 'archived') => ({
  method: 'put' as const,
  each: (id: string) => `/api/v1/sequences/${id}/status`,
  body: { status },
})

export const sequenceActs: BulkAct<Sequence>[] = [
  {
    ...{ label: 'Activate', icon: <IconPlayerPlay size={16} aria-hidden />, done: 'activated', refresh: touched },
    ...{ ...setTo('active'), undo: setTo('paused') },
    canBeDoneTo: (one) => one.status === 'paused' || one.status === 'draft',
  },
  {
    ...{ label: 'Pause', icon: <IconPlayerPause size={16} aria-hidden />, done: 'paused', refresh: touched },
    ...{ ...setTo('paused'), undo: setTo('active') },
    canBeDoneTo: (one) => one.status === 'active',
  },
  {
    ...{ label: 'Archive', icon: <IconArchive size={16} aria-hidden />, color: 'red', done: 'archived' },
    ...{ ...setTo('archived'), refresh: touched },
    undo: { method: 'put', each: (id) => `/api/v1/sequences/${id}/restoration` },
    canBeDoneTo: (one) => one.status !== 'archived',
  },
]
