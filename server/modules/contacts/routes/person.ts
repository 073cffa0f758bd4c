import { erasedPerson, personErasure, personExport, personParams } from '@lanyard/contract/contacts.ts'
import { type Route, route } from '#platform/http/route.ts'
import { eraseSpeakerEverywhere } from '../erase-speaker.ts'
import { eraseEverywhere, exportPerson } from '../keep-person.ts'
import { erasePeople, exportPeople } from '../permissions.ts'
import type { RouteDeps } from './deps.ts'

export const personRoutes = (deps: RouteDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/persons/:id/export',
    summary: 'Everything that is held about a person, by table',
    permission: exportPeople,
    params: personParams,
    answer: personExport,
    run: (ctx, { params }) => exportPerson(deps.personKeepers(), ctx, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/persons/:id/erasure',
    summary: 'Erase a person everywhere, for good; no source brings them back',
    permission: erasePeople,
    params: personParams,
    body: personErasure,
    answer: erasedPerson,
    run: (ctx, { params, body }) => eraseEverywhere(deps.personKeepers(), ctx, { id: params.id, name: body.name }),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/speakers/:id/erasure',
    summary:
      "Erase somebody who stands on an event's site, contact or not, everywhere and for good; no source brings them back",
    permission: erasePeople,
    params: personParams,
    body: personErasure,
    answer: erasedPerson,
    run: (ctx, { params, body }) => eraseSpeakerEverywhere(deps, ctx, { id: params.id, name: body.name }),
  }),
]
