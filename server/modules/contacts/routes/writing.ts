import { contact, contactChanges, contactParams, newContact } from '@lanyard/contract/contacts.ts'
import { AppError } from '#platform/errors.ts'
import { type Route, route } from '#platform/http/route.ts'
import { addContact } from '../add-contact.ts'
import { removeContacts, restoreContacts } from '../change-contacts.ts'
import { editContact } from '../edit-contact.ts'
import { writeContacts } from '../permissions.ts'
import { presentContact } from '../present-contact.ts'
import type { RouteDeps } from './deps.ts'

export const writingRoutes = (deps: RouteDeps): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/contacts',
    summary: 'Add a contact, or find the one that is there already',
    permission: writeContacts,
    body: newContact,
    answer: contact,
    status: 201,
    run: async (ctx, { body }) => presentContact(await addContact(deps, ctx, body)),
  }),
  route({
    method: 'PATCH',
    url: '/api/v1/contacts/:id',
    summary: 'Change a contact by hand; no source overwrites what was set so',
    permission: writeContacts,
    params: contactParams,
    body: contactChanges,
    answer: contact,
    run: async (ctx, { params, body }) => presentContact(await editContact(deps, ctx, params.id, body)),
  }),
  ...(['DELETE', 'PUT'] as const).map((method) =>
    route({
      method,
      url: method === 'DELETE' ? '/api/v1/contacts/:id' : '/api/v1/contacts/:id/restoration',
      summary: method === 'DELETE' ? 'Put a contact aside' : 'Bring a contact back that was put aside',
      permission: writeContacts,
      params: contactParams,
      run: async (ctx, { params }) => {
        const { items } = await (method === 'DELETE' ? removeContacts : restoreContacts)(deps, ctx, [params.id])
        if (!items[0]!.ok) throw new AppError('not_found', { detail: 'There is no such contact.' })
      },
    }),
  ),
]
