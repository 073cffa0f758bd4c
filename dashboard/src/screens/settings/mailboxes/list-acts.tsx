import type { MailboxRow } from '@lanyard/contract/mailboxes.ts'
import { IconArrowBackUp, IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import type { BulkAct } from '../../../parts/record-list/bulk-bar.tsx'

const put = (noun: string) => ({ method: 'put' as const, each: (id: string) => `/api/v1/mailboxes/${id}/${noun}` })
const remove = { method: 'delete' as const, each: (id: string) => `/api/v1/mailboxes/${id}` }
const isThere = (one: MailboxRow) => one.state !== 'deleted'
const refresh = ['/api/v1/readiness', '/api/v1/messages', '/api/v1/changes']

export const mailboxActs: BulkAct<MailboxRow>[] = [
  {
    ...{ label: 'Pause', icon: <IconPlayerPause size={16} aria-hidden />, done: 'paused', refresh },
    ...{ ...put('pause'), undo: put('resumption'), canBeDoneTo: (one) => isThere(one) && !one.paused },
  },
  {
    ...{ label: 'Resume', icon: <IconPlayerPlay size={16} aria-hidden />, done: 'sending again', refresh },
    ...{ ...put('resumption'), undo: put('pause') },
    canBeDoneTo: (one) => isThere(one) && one.paused && one.hasPassword,
  },
  {
    ...{ label: 'Delete', icon: <IconTrash size={16} aria-hidden />, color: 'red', refresh },
    ...{ ...remove, undo: put('restoration'), done: 'deleted with their passwords', canBeDoneTo: isThere },
  },
  {
    ...{ label: 'Restore', icon: <IconArrowBackUp size={16} aria-hidden />, refresh },
    ...{ ...put('restoration'), undo: remove, done: 'back, without their passwords' },
    canBeDoneTo: (one) => !isThere(one),
  },
]
