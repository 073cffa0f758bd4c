import type { Company, CompanyStatus } from '@lanyard/contract/companies.ts'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import type { BulkAct } from '../../parts/record-list/bulk-bar.tsx'
import { statuses } from './words.ts'

const setStatus = (status: CompanyStatus): BulkAct<Company> => ({
  label: `Set: ${statuses[status]}`,
  path: '/api/v1/companies/edits',
  body: { changes: { status } },
  undo: { path: '/api/v1/companies/reversions' },
  done: `set to ${statuses[status]}`,
  canBeDoneTo: (one) => one.deletedAt === null && one.status !== status,
})

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
