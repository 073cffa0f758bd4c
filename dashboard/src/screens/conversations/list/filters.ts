import type { Conversation } from '@lanyard/contract/inbox.ts'
import type { Query } from '../../../api/request.ts'
import type { BulkAct } from '../../../parts/record-list/bulk-bar.tsx'
import type { Filter } from '../../../parts/record-list/filter-bar.tsx'
import { intentWords } from '../../overview/intent-words.ts'
import { intentChoices } from '../words.ts'

export const path = '/api/v1/conversations'

export const views = [
  { value: 'waiting', label: 'Needs answer' },
  { value: 'open', label: 'Open' },
  { value: 'done', label: 'Done' },
  { value: 'all', label: 'All' },
]

export const shownFilters: readonly Filter[] = [
  {
    key: 'intent',
    label: 'Meaning',
    kind: 'choice',
    options: intentChoices.map((value) => ({ value, label: intentWords(value).label })),
  },
  { key: 'contactId', label: 'One contact', kind: 'hidden' },
  { key: 'companyId', label: 'One company', kind: 'hidden' },
  { key: 'eventId', label: 'One event', kind: 'hidden' },
  { key: 'mailboxId', label: 'One mailbox', kind: 'hidden' },
]

export const filters: readonly Filter[] = [
  ...shownFilters,
  { key: 'view', label: 'View', kind: 'choice', options: views, fallback: 'waiting' },
]

/** The view as the API has it. Whoever comes from a contact or company wants all that there is. */
export function asked({ view, ...query }: Query): Query {
  const state = view === 'open' || view === 'done' ? view : ''
  return { ...query, state, waiting: view === 'waiting' ? 'true' : '' }
}

export const bulkActs: readonly BulkAct<Conversation>[] = [
  {
    label: 'Done',
    path: `${path}/closings`,
    undo: { path: `${path}/reopenings` },
    done: 'put away as done',
    canBeDoneTo: (one) => one.state === 'open',
  },
  {
    label: 'Open again',
    path: `${path}/reopenings`,
    undo: { path: `${path}/closings` },
    done: 'opened again',
    canBeDoneTo: (one) => one.state === 'done',
  },
]
