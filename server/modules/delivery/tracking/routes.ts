import { linkParams, tokenParams } from '@lanyard/contract/delivery.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { EarlyAnswer } from '#platform/http/answer-early.ts'
import { publicRoute, type Route } from '#platform/http/route.ts'
import type { DeliveryDeps } from '../deps.ts'
import type { HitWriter } from './hit-writer.ts'
import { askPage, donePage, pausedPage, pixel, unknownPage } from './pages.ts'
import { pauseWriting } from './pause-writing.ts'
import { readToken, type Tracked } from './token.ts'
import { unsubscribe } from './unsubscribe.ts'

/** Mail providers fetch pictures for many recipients from one address, so the general limit would cut honest ones off. */
const perMinute = 60_000

/** What recipients reach: whose data is touched is in the signed token. What hits has a short way, for all but what is odd about them. */
export const trackingRoutes = (deps: DeliveryDeps, hits: HitWriter): Route[] => [
  publicRoute({
    method: 'GET',
    url: '/t/o/:token',
    perMinute,
    recipients: true,
    summary: 'The open pixel',
    hidden: true,
    early: {
      prefix: '/t/o/',
      answer: (rest, { headers, address }, give) => {
        const tracked = readToken(deps.secrets, 'open', rest.replace(/\.gif$/, ''))
        if (!tracked) return false
        hits.record(tracked, 'open', { agent: agentOf(headers['user-agent']), address }, () => give(earlyPixel))
        return true
      },
    },
    params: tokenParams,
    run: async ({ params, request, reply }) => {
      const tracked = readToken(deps.secrets, 'open', params.token.replace(/\.gif$/, ''))
      if (tracked) await recorded(hits, tracked, 'open', request)
      // A forged token gets the picture too: mails must not show broken images.
      return fresh(reply).type('image/gif').send(pixel)
    },
  }),
  publicRoute({
    method: 'GET',
    // Not a named parameter: those end at a hundred characters, and addresses of pages are longer.
    url: '/t/c/*',
    perMinute,
    recipients: true,
    summary: 'A tracked link',
    hidden: true,
    early: {
      prefix: '/t/c/',
      answer: (rest, { headers, address }, give) => {
        const tracked = readToken(deps.secrets, 'click', rest)
        if (!tracked?.url || !plainUrl.test(tracked.url)) return false
        const location = tracked.url
        hits.record(tracked, 'click', { agent: agentOf(headers['user-agent']), address }, () =>
          give(redirectTo(location)),
        )
        return true
      },
    },
    params: linkParams,
    run: async ({ params, request, reply }) => {
      const tracked = readToken(deps.secrets, 'click', params['*'])
      // Only where we signed it: else this would be an open redirect.
      if (!tracked?.url) return fresh(reply).code(404).type('text/html').send(unknownPage)
      await recorded(hits, tracked, 'click', request)
      return fresh(reply).redirect(tracked.url, 302)
    },
  }),
  publicRoute({
    method: 'GET',
    url: '/u/:token',
    perMinute,
    recipients: true,
    summary: 'Asks whether to unsubscribe; changes nothing',
    hidden: true,
    params: tokenParams,
    run: async ({ params, reply }) => {
      const tracked = readToken(deps.secrets, 'unsubscribe', params.token)
      return fresh(reply)
        .code(tracked ? 200 : 404)
        .type('text/html')
        .send(tracked ? askPage : unknownPage)
    },
  }),
  publicRoute({
    method: 'POST',
    url: '/u/:token',
    perMinute,
    recipients: true,
    summary: 'Unsubscribes, by form or by one click (RFC 8058), or leaves the address alone for some months',
    hidden: true,
    params: tokenParams,
    run: async ({ params, body, reply }) => {
      const tracked = readToken(deps.secrets, 'unsubscribe', params.token)
      if (!tracked) return fresh(reply).code(404).type('text/html').send(unknownPage)
      if (asksForPause(body)) {
        await pauseWriting(deps, tracked)
        return fresh(reply).type('text/html').send(pausedPage)
      }
      await unsubscribe(deps, tracked)
      return fresh(reply).type('text/html').send(donePage)
    },
  }),
]

const recorded = (hits: HitWriter, tracked: Tracked, kind: 'open' | 'click', { headers, ip }: FastifyRequest) =>
  new Promise<void>((done) => hits.record(tracked, kind, { agent: agentOf(headers['user-agent']), address: ip }, done))

/** Whatever else is sent, by a mail program or cut off on its way, unsubscribes. */
const asksForPause = (body: unknown): boolean => (body as { choice?: unknown } | null | undefined)?.choice === 'pause'

const unkept = 'no-store, private'

const earlyPixel: EarlyAnswer = {
  status: 200,
  headers: ['cache-control', unkept, 'content-type', 'image/gif'],
  body: pixel.toString('latin1'),
}

/** What may stand in a header as it is; the framework knows what to do with the rest. */
const plainUrl = /^[\x21-\x7e]+$/

const redirectTo = (location: string): EarlyAnswer => ({
  status: 302,
  headers: ['cache-control', unkept, 'location', location],
  body: '',
})

const fresh = (reply: FastifyReply): FastifyReply => reply.header('cache-control', unkept)

const agentOf = (header: string | undefined): string | null => header?.replaceAll('\0', '').slice(0, 300) ?? null
