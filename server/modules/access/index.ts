import { Kysely, PostgresDialect } from 'kysely'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { ModuleParts } from '#platform/module.ts'
import { createAuth } from './auth.ts'
import type { AccessDeps } from './deps.ts'
import { getOrganisation } from './edit-organisation.ts'
import { createCallerFinder } from './find-caller.ts'
import { type Founded, type Founding, foundOrganisation, makeApiKey } from './found-organisation.ts'
import { installationRoutes } from './installation-routes.ts'
import { nameActors } from './name-actors.ts'
import type { Organisation } from './organisation.ts'
import { organisationRoutes } from './organisation-routes.ts'
import { keyRoutes, memberRoutes } from './people-routes.ts'
import { accessRoutes } from './routes.ts'
import { findFirstAdmin, listOrganisations } from './store.ts'
import { findKeyOwner, findUser, listMembers, type MemberRow } from './store-people.ts'

export type { AccessDeps, InstallationState } from './deps.ts'
export type { Founded } from './found-organisation.ts'
export type { Organisation } from './organisation.ts'

export type Access = ModuleParts & {
  findCaller: ReturnType<typeof createCallerFinder>['findCaller']
  /** Makes the first organisation, its admin and an API key, once; undefined when there is one already. */
  foundOrganisation(input: Founding): Promise<Founded | undefined>
  /** Another key for the first admin, for a machine that has none. */
  makeApiKey(): Promise<string>
  listOrganisations(): Promise<{ id: string; name: string }[]>
  nameActors: typeof nameActors
  /** What the organisation says about itself; the configuration's values where it has set nothing. */
  getOrganisation(trx: Trx): Promise<Organisation>
  /** Of the member who acts; undefined for a key or the system. */
  findOwnAddress(ctx: Ctx): Promise<string | undefined>
  listMembers(trx: Trx): Promise<MemberRow[]>
  /** The id of the member who acts, or whose key does; undefined for the system. */
  findOwnMember(trx: Trx): Promise<string | undefined>
}

/** Who may come in, and what their organisation says about itself. */
export function createAccess(deps: AccessDeps): Access {
  const db = new Kysely({ dialect: new PostgresDialect({ pool: deps.pool as never }) })
  const options = { db, secret: deps.secret, baseUrl: deps.baseUrl, allowSignUp: false }
  const auth = createAuth(options)
  const { findCaller, forgetKey } = createCallerFinder(auth, db)
  const people = { auth, options, forgetKey, recordChange: deps.recordChange }
  return {
    name: 'access',
    routes: [
      ...accessRoutes(auth, deps),
      ...organisationRoutes(deps),
      ...memberRoutes(people),
      ...keyRoutes(people),
      ...installationRoutes(deps),
    ],
    listeners: [],
    schedules: [],
    findCaller,
    foundOrganisation: (input) => foundOrganisation(options, input),
    makeApiKey: async () => {
      const admin = await findFirstAdmin(db)
      if (!admin) throw new AppError('misconfigured', { detail: 'The organisation has no admin.' })
      return makeApiKey(options, admin)
    },
    listOrganisations: () => listOrganisations(db),
    nameActors,
    listMembers,
    findOwnMember: async (trx) =>
      trx.actor.kind === 'api_key'
        ? findKeyOwner(trx, trx.actor.id)
        : trx.actor.kind === 'member'
          ? trx.actor.id
          : undefined,
    getOrganisation: (trx) => getOrganisation(deps, trx),
    findOwnAddress: async ({ actor }) => (actor.kind === 'member' ? (await findUser(db, actor.id))?.email : undefined),
  }
}
