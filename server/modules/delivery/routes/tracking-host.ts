import { trackingHostAnswer, trackingHostBody } from '@lanyard/contract/tracking-host.ts'
import { z } from 'zod'
import { publicRoute, type Route, route } from '#platform/http/route.ts'
import type { DeliveryDeps } from '../deps.ts'
import { readMailboxes, writeMailboxes } from '../permissions.ts'
import {
  changeTrackingHost,
  checkTrackingHost,
  type HostDeps,
  showTrackingHost,
} from '../tracking-host/check-tracking-host.ts'
import { signWord } from '../tracking-host/look-at-host.ts'

/** Each call reaches out to a host that the caller names. */
const checksPerMinute = 12

export const trackingHostRoutes = (deps: HostDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/tracking-host',
    summary: 'The host that links, pictures and the unsubscribe page are at, and whether it leads here',
    permission: readMailboxes,
    answer: trackingHostAnswer,
    run: (ctx) => ctx.transaction((ctx) => showTrackingHost(deps, ctx)),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/tracking-host',
    summary: 'Put a host of your own into links; used once its name is seen to lead here',
    permission: writeMailboxes,
    body: trackingHostBody,
    answer: trackingHostAnswer,
    perMinute: checksPerMinute,
    run: (ctx, { body }) => changeTrackingHost(deps, ctx, body.host),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/tracking-host/check',
    summary: 'Look at the host now',
    permission: writeMailboxes,
    answer: trackingHostAnswer,
    perMinute: checksPerMinute,
    run: (ctx) => checkTrackingHost(deps, ctx),
  }),
]

/** Asked by Lanyard itself, and by the proxy in front of it. */
export const hostProofRoutes = ({ secrets, hosts }: Pick<DeliveryDeps, 'secrets' | 'hosts'>): Route[] => [
  publicRoute({
    method: 'GET',
    url: '/t/v/:word',
    summary: 'Proves that a host leads to this installation',
    hidden: true,
    recipients: true,
    params: z.object({ word: z.string().regex(/^[A-Za-z0-9_-]{32}$/) }),
    run: async ({ params, reply }) =>
      reply.header('cache-control', 'no-store').type('text/plain').send(signWord(secrets, params.word)),
  }),
  publicRoute({
    method: 'GET',
    url: '/t/ask',
    summary: 'Whether a proxy may get a certificate for a host (the "ask" of Caddy’s on-demand TLS): 200 or 404',
    hidden: true,
    query: z.object({ domain: z.string().max(253) }),
    run: async ({ query, reply }) => {
      const wanted = (await hosts?.isNamed(query.domain.toLowerCase())) ?? false
      return reply
        .code(wanted ? 200 : 404)
        .type('text/plain')
        .send(wanted ? 'yes' : 'no')
    },
  }),
]
