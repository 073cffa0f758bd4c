import { erasedPerson, personErasure, personExport, personParams } from '@lanyard/contract/contacts.ts'
import { type Route, route } from '#platform/http/route.ts'
import { eraseEverywhere, exportPerson } from '../keep-person.ts'
import { erasePeople, exportPeople } from '../permissions.ts'
import type { RouteDeps } from './deps.ts'

export const personRoutes = ({ personKeepers }: RouteDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/persons/:id/export',
    summary: 'Everything that is held about a person, by table',
    permission: exportPeople,
    params: personParams,
    answer: personExport,
    run: (ctx, { params }) => exportPerson(personKeepers(), ctx, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/persons/:id/erasure',
    summary: 'Erase a person everywhere, for good; no source brings them back',
    permission: erasePeople,
    params: personParams,
    body: personErasure,
    answer: erasedPerson,
    run: (ctx, { params, body }) => eraseEverywhere(personKeepers(), ctx, { id: params.id, name: body.name }),
  }),
]
