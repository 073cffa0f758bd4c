import type { Candidate } from '@lanyard/contract/discovery.ts'
import { IconArrowBackUp, IconCalendarPlus, IconX } from '@tabler/icons-react'
import type { BulkAct } from '../../parts/record-list/bulk-bar.tsx'
import { rejectedTogether } from './words.ts'

const candidates = '/api/v1/candidates'
const refresh = ['/api/v1/events', '/api/v1/scans', '/api/v1/overview', '/api/v1/changes']
const undo = { path: `${candidates}/reopenings` }

export const candidateActs: BulkAct<Candidate>[] = [
  {
    ...{ label: 'Make events of them', done: 'promoted', icon: <IconCalendarPlus size={16} aria-hidden /> },
    path: `${candidates}/promotions`,
    undo,
    canBeDoneTo: (candidate) => candidate.status === 'found' || candidate.status === 'rejected',
    refresh,
  },
  {
    ...{ label: 'Reject', done: 'rejected', icon: <IconX size={16} aria-hidden />, color: 'red' },
    path: `${candidates}/rejections`,
    body: { reason: rejectedTogether },
    undo,
    canBeDoneTo: (candidate) => candidate.status === 'found',
    refresh,
  },
  {
    ...{ label: 'Send back to review', done: 'sent back to review', icon: <IconArrowBackUp size={16} aria-hidden /> },
    path: `${candidates}/reopenings`,
    canBeDoneTo: (candidate) => candidate.status === 'rejected',
    undo: { path: `${candidates}/rejections`, body: { reason: rejectedTogether } },
    refresh,
  },
]
