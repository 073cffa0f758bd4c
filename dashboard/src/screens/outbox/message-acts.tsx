import type { MessageRow } from '@lanyard/contract/delivery.ts'
import { IconArrowBackUp, IconCheck, IconHandStop, IconPlayerPlay, IconX } from '@tabler/icons-react'
import type { BulkAct } from '../../parts/record-list/bulk-bar.tsx'

/** What changes with a message. */
export const touched = ['/api/v1/messages', '/api/v1/message-counts', '/api/v1/enrollments', '/api/v1/overview']

const icon = { size: 16, 'aria-hidden': true } as const

export const isApprovable = (one: Pick<MessageRow, 'state' | 'stateReason'>): boolean =>
  one.state === 'held' && one.stateReason === 'needs_approval'
export const isReleasable = (one: Pick<MessageRow, 'state' | 'stateReason'>): boolean =>
  one.state === 'held' && !isApprovable(one)
export const isHoldable = (one: Pick<MessageRow, 'state'>): boolean =>
  one.state === 'planned' || one.state === 'claimed'
export const isCancellable = (one: Pick<MessageRow, 'state'>): boolean => isHoldable(one) || one.state === 'held'
export const isRestorable = (one: Pick<MessageRow, 'state' | 'stateReason'>): boolean =>
  one.state === 'cancelled' && one.stateReason === 'by_hand'

export type MessageAct = BulkAct<MessageRow> & { canBeDoneTo: (item: MessageRow) => boolean }

/** What can be done to messages, one or many, each with its opposite. */
export const messageActs: MessageAct[] = [
  {
    label: 'Approve',
    icon: <IconCheck {...icon} />,
    path: '/api/v1/messages/approvals',
    undo: { path: '/api/v1/messages/holds', body: { asBefore: true } },
    done: 'approved',
    canBeDoneTo: isApprovable,
    refresh: touched,
  },
  {
    label: 'Release',
    icon: <IconPlayerPlay {...icon} />,
    path: '/api/v1/messages/releases',
    undo: { path: '/api/v1/messages/holds', body: { asBefore: true } },
    done: 'released',
    canBeDoneTo: isReleasable,
    refresh: touched,
  },
  {
    label: 'Hold',
    icon: <IconHandStop {...icon} />,
    path: '/api/v1/messages/holds',
    undo: { path: '/api/v1/messages/releases' },
    done: 'held',
    canBeDoneTo: isHoldable,
    refresh: touched,
  },
  {
    label: 'Call off',
    icon: <IconX {...icon} />,
    color: 'red',
    path: '/api/v1/messages/cancellations',
    undo: { path: '/api/v1/messages/restorations', body: { asBefore: true } },
    done: 'called off',
    canBeDoneTo: isCancellable,
    refresh: touched,
  },
  {
    label: 'Take back',
    icon: <IconArrowBackUp {...icon} />,
    path: '/api/v1/messages/restorations',
    body: { reason: 'restored' },
    undo: { path: '/api/v1/messages/cancellations' },
    done: 'taken back, and held',
    canBeDoneTo: isRestorable,
    refresh: touched,
  },
]
