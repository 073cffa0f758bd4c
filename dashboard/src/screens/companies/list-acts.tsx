import type { Member } from '@lanyard/contract/access.ts'
import type { Company, CompanyStatus } from '@lanyard/contract/companies.ts'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import type { BulkAct } from '../../parts/record-list/bulk-bar.tsx'
import { touchedByOwner } from './record/owner-choice.tsx'
import { statuses } from './words.ts'

const setStatus = (status: CompanyStatus): BulkAct<Company> => ({
  label: `Set: ${statuses[status]}`,
  path: '/api/v1/companies/edits',
  body: { changes: { status } },
  undo: { path: '/api/v1/companies/reversions' },
  done: `set to ${statuses[status]}`,
  canBeDoneTo: (one) => one.deletedAt === null && one.status !== status,
})

/** Gives companies to a member, or to nobody; a menu of its own. */
export const ownerActs = (members: readonly Member[]): BulkAct<Company>[] =>
  [...members.map(({ id, name, you }) => ({ id, name: you ? `${name} (you)` : name })), nobody].map(({ id, name }) => ({
    menu: 'Owner',
    label: name,
    path: '/api/v1/companies/edits',
    body: { changes: { ownerId: id } },
    undo: { path: '/api/v1/companies/reversions', body: { field: 'ownerId' } },
    done: id ? `given to ${name.replace(' (you)', '')}` : 'given to nobody',
    canBeDoneTo: (one) => one.deletedAt === null && one.ownerId !== id,
    refresh: touchedByOwner,
  }))

const nobody = { id: null, name: 'Nobody' }

const touched = ['/api/v1/stops', '/api/v1/messages', '/api/v1/contacts']

export const companyActs: BulkAct<Company>[] = [
  ...(['prospect', 'active', 'won', 'lost'] as const).map(setStatus),
  {
    label: 'Delete',
    icon: <IconTrash size={15} aria-hidden />,
    color: 'red',
    path: '/api/v1/companies/removals',
    undo: { path: '/api/v1/companies/restorations' },
    done: 'deleted; nothing more is written to their people',
    canBeDoneTo: (one) => one.deletedAt === null,
    refresh: touched,
  },
  {
    label: 'Restore',
    icon: <IconArrowBackUp size={15} aria-hidden />,
    path: '/api/v1/companies/restorations',
    undo: { path: '/api/v1/companies/removals' },
    done: 'restored',
    canBeDoneTo: (one) => one.deletedAt !== null,
    refresh: touched,
  },
]
