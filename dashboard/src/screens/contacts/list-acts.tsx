import type { ContactRow } from '@lanyard/contract/contacts.ts'
import { IconArrowBackUp, IconThumbDown, IconThumbUp, IconTrash } from '@tabler/icons-react'
import type { BulkAct } from '../../parts/record-list/bulk-bar.tsx'

const isThere = (one: ContactRow) => one.deletedAt === null
const undoEdit = { path: '/api/v1/contacts/reversions' }

export const contactActs: BulkAct<ContactRow>[] = [
  {
    label: 'Qualified',
    icon: <IconThumbUp size={16} aria-hidden />,
    path: '/api/v1/contacts/edits',
    body: { changes: { status: 'qualified' } },
    undo: undoEdit,
    done: 'marked as qualified',
    canBeDoneTo: isThere,
  },
  {
    label: 'Disqualified',
    icon: <IconThumbDown size={16} aria-hidden />,
    path: '/api/v1/contacts/edits',
    body: { changes: { status: 'disqualified' } },
    undo: undoEdit,
    done: 'marked as disqualified',
    canBeDoneTo: isThere,
  },
  {
    label: 'Delete',
    icon: <IconTrash size={16} aria-hidden />,
    color: 'red',
    path: '/api/v1/contacts/removals',
    undo: { path: '/api/v1/contacts/restorations' },
    done: 'deleted',
    canBeDoneTo: isThere,
  },
  {
    label: 'Restore',
    icon: <IconArrowBackUp size={16} aria-hidden />,
    path: '/api/v1/contacts/restorations',
    undo: { path: '/api/v1/contacts/removals' },
    done: 'restored',
    canBeDoneTo: (one) => !isThere(one),
  },
]
