import { contactActs, contactEdits, contactIds } from '@lanyard/contract/contacts.ts'
import type { Ctx } from '#platform/context.ts'
import { type Route, route } from '#platform/http/route.ts'
import {
  type Acts,
  type ChangeDeps,
  confirmRoles,
  editContacts,
  removeContacts,
  rereadRoles,
  restoreContacts,
  revertEdits,
} from '../change-contacts.ts'
import { writeContacts } from '../permissions.ts'
import type { RouteDeps } from './deps.ts'

export const manyRoutes = (deps: RouteDeps): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/contacts/edits',
    summary: 'Set status or role of many contacts by hand',
    permission: writeContacts,
    body: contactEdits,
    answer: contactActs,
    run: (ctx, { body }) => editContacts(deps, ctx, body),
  }),
  ...acts.map(({ noun, summary, act }) =>
    route({
      method: 'POST',
      url: `/api/v1/contacts/${noun}`,
      summary,
      permission: writeContacts,
      body: contactIds,
      answer: contactActs,
      run: (ctx, { body }) => act(deps, ctx, body.ids),
    }),
  ),
]

type Act = (deps: ChangeDeps, ctx: Ctx, ids: readonly string[]) => Promise<Acts>

const acts: { noun: string; summary: string; act: Act }[] = [
  { noun: 'removals', summary: 'Put many contacts aside', act: removeContacts },
  { noun: 'restorations', summary: 'Bring many contacts back that were put aside', act: restoreContacts },
  { noun: 'confirmations', summary: 'Say that the roles of contacts are right', act: confirmRoles },
  { noun: 'reversions', summary: 'Take the last edit by hand of status and role back', act: revertEdits },
  {
    noun: 'role-readings',
    summary: 'Read roles from the titles again, whatever a person set or confirmed',
    act: rereadRoles,
  },
]
