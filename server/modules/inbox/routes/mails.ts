import { inboxParams, mail, mailIntent, mailPageQuery } from '@lanyard/contract/inbox.ts'
import { sendForeignPage } from '#platform/http/foreign-page.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { InboxDeps } from '../deps.ts'
import { findMailPage } from '../find-mail-page.ts'
import { overruleIntent } from '../overrule-intent.ts'
import { readInbox, writeInbox } from '../permissions.ts'
import { presentMail } from '../present-mail.ts'

export const mailRoutes = (deps: InboxDeps): Route[] => [
  route({
    method: 'PUT',
    url: '/api/v1/mails/:id/intent',
    summary: 'Say what an answer means; what follows from that replaces what followed before',
    permission: writeInbox,
    params: inboxParams,
    body: mailIntent,
    answer: mail,
    run: async (ctx, { params, body }) => presentMail(await overruleIntent(deps, ctx, params.id, body)),
  }),
  route({
    method: 'GET',
    url: '/api/v1/mails/:id/page',
    summary: 'A mail as its writer formatted it, sanitised, to be shown in a sandboxed frame',
    permission: readInbox,
    params: inboxParams,
    query: mailPageQuery,
    run: async (ctx, { params, query, reply }) => {
      await sendForeignPage(reply, await findMailPage(deps, ctx, params.id), query)
    },
  }),
]
