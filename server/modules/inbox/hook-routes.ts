import { z } from 'zod'
import { machineClock } from '#platform/clock.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { publicRoute, type Route } from '#platform/http/route.ts'
import { readOrganisationToken, writeOrganisationToken } from '#platform/organisation-token.ts'
import type { Secrets } from '#platform/secrets.ts'
import type { InboxDeps } from './deps.ts'
import type { ReadInboundPost } from './inbound-post.ts'
import { receiveMail } from './receive-mail.ts'

export type HookDeps = InboxDeps & {
  secrets: Secrets
  contextFor(organisationId: string, actor: Actor): Ctx
  readInboundPost: ReadInboundPost
  signingKey: string | undefined
  baseUrl: string
}

/** Mailgun posts the raw mail only to addresses that end in `mime`. */
export const inboundHookPath = (secrets: Secrets, organisationId: string): string =>
  `/hooks/inbound/${writeOrganisationToken(secrets, 'inbound', organisationId)}/mime`

export const hookRoutes = (deps: HookDeps): Route[] =>
  ['/hooks/inbound/:token/mime', '/hooks/inbound/:token'].map((url) =>
    publicRoute({
      method: 'POST',
      url,
      summary: 'Incoming mail from a mail provider, raw and signed; 406 says that posting it again is pointless',
      params: z.object({ token: z.string().max(200) }),
      run: async ({ params, request, rawBody, reply }) => {
        const organisationId = readOrganisationToken(deps.secrets, 'inbound', params.token)
        if (!deps.signingKey) {
          throw new AppError('misconfigured', { detail: 'LANYARD_INBOUND_SIGNING_KEY is not set.' })
        }
        const contentType = request.headers['content-type'] ?? ''
        const post = deps.readInboundPost({ body: rawBody, contentType }, deps.signingKey, machineClock.now())
        if (!post.ok && post.reason === 'bad_signature') throw new AppError('bad_signature', { detail: post.detail })
        const ctx = deps.contextFor(organisationId, { kind: 'system', id: 'inbound-mail' })
        const received = post.ok ? await receiveMail(deps, ctx, { ...post, source: 'webhook' }) : undefined
        if (received?.ok) return { received: true }
        reply.code(406)
        return { received: false, why: post.ok ? 'This is no mail.' : post.detail }
      },
    }),
  )
