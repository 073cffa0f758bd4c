import { account } from '@lanyard/contract/access.ts'
import { type Call, publicRoute, type Route, route } from '#platform/http/route.ts'
import type { Auth } from './auth.ts'
import type { AccessDeps } from './deps.ts'
import { getOrganisation } from './edit-organisation.ts'
import { asHeaders } from './find-caller.ts'
import { readOwnAccount } from './permissions.ts'
import { findUser } from './store-people.ts'

export const accessRoutes = (auth: Auth, deps: Pick<AccessDeps, 'defaults'>): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/me',
    summary: 'Who is calling, and with which role',
    permission: readOwnAccount,
    answer: account,
    run: (ctx) =>
      ctx.transaction(async (ctx) => ({
        organisationId: ctx.organisationId,
        organisationName: (await getOrganisation(deps, ctx)).name,
        kind: ctx.actor.kind,
        id: ctx.actor.id,
        role: 'role' in ctx.actor ? ctx.actor.role : 'system',
        ...(ctx.actor.kind === 'member' ? await findUser(ctx.db, ctx.actor.id) : {}),
      })),
  }),
  // Guessing a password takes many tries.
  publicRoute({ ...passingOn(auth, 'POST', '/api/auth/sign-in/*'), perMinute: 10 }),
  publicRoute(passingOn(auth, 'POST', '/api/auth/*')),
  publicRoute(passingOn(auth, 'GET', '/api/auth/*')),
]

/** Hands a request to better-auth as it came, and its answer back. */
const passingOn = (auth: Auth, method: 'GET' | 'POST', url: string) => ({
  method,
  url,
  hidden: true,
  summary: 'Signing in and out (better-auth)',
  run: async ({ request, reply, rawBody }: Call) => {
    const answer = await auth.handler(
      new Request(new URL(request.url, `${request.protocol}://${request.host}`), {
        method,
        headers: asHeaders(request.headers),
        ...(method === 'POST' ? { body: rawBody as Buffer<ArrayBuffer> } : {}),
      }),
    )
    reply.code(answer.status)
    for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value)
    for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
    return reply.send(Buffer.from(await answer.arrayBuffer()))
  },
})
