import { organisation, organisationChanges } from '@lanyard/contract/access.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { AccessDeps } from './deps.ts'
import { editOrganisation, getOrganisation } from './edit-organisation.ts'
import { readOrganisation, writeOrganisation } from './permissions.ts'

export const organisationRoutes = (deps: AccessDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/organisation',
    summary: 'What your organisation says about itself in its mail',
    permission: readOrganisation,
    answer: organisation,
    run: (ctx) => ctx.transaction((ctx) => getOrganisation(deps, ctx)),
  }),
  route({
    method: 'PATCH',
    url: '/api/v1/organisation',
    summary:
      "Change the organisation's name, postal address, pitch, booking page or time zone; null takes the configuration's",
    permission: writeOrganisation,
    body: organisationChanges,
    answer: organisation,
    run: (ctx, { body }) => editOrganisation(deps, ctx, body),
  }),
]
