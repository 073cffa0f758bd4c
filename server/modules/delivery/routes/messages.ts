import {
  foreignPageQuery,
  idParams,
  judgingAgain,
  messageAnswer,
  messageCounts,
  messageCountsQuery,
  messagesAnswer,
  messagesQuery,
  readinessAnswer,
} from '@lanyard/contract/delivery.ts'
import { AppError } from '#platform/errors.ts'
import { exportRoute } from '#platform/http/export-route.ts'
import { sendForeignPage } from '#platform/http/foreign-page.ts'
import { type Route, route } from '#platform/http/route.ts'
import { composePage } from '../compose/compose-message.ts'
import type { DeliveryDeps } from '../deps.ts'
import { readMessages, writeMailboxes } from '../permissions.ts'
import { deliveryReadiness } from '../readiness.ts'
import { countMessages } from '../store/list-messages.ts'
import { findMessages } from '../store/messages.ts'
import { askToJudgeAgain } from '../tracking/judge-again.ts'
import { presentPage, presentWhole } from './present-message.ts'
import { steeringRoutes } from './steer-messages.ts'

/** So far a state is counted: more than a person looks through, and little for an index. */
const most = 10_000

const lists = (deps: DeliveryDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/messages',
    summary: 'The outbox: messages planned, held, sent and in doubt, latest hour first',
    permission: readMessages,
    query: messagesQuery,
    answer: messagesAnswer,
    run: (ctx, { query }) => ctx.transaction((ctx) => presentPage(deps, ctx, query)),
  }),
  route({
    method: 'GET',
    url: '/api/v1/message-counts',
    summary: 'How many messages there are in each state, and held ones by reason',
    permission: readMessages,
    query: messageCountsQuery,
    answer: messageCounts,
    run: async (ctx, { query }) => ({ ...(await ctx.transaction((ctx) => countMessages(ctx, query, most))), most }),
  }),
  exportRoute({
    url: '/api/v1/messages.csv',
    summary: 'Messages as a CSV file, with the filters of the list',
    permission: readMessages,
    query: messagesQuery,
    list: (ctx, query) => ctx.transaction((ctx) => presentPage(deps, ctx, query)),
    columns: [
      ['State', (one) => one.state],
      ['Reason', (one) => one.stateReason],
      ['Contact', (one) => one.contactName],
      ['Company', (one) => one.companyName],
      ['Address', (one) => one.toAddress],
      ['Subject', (one) => one.subject],
      ['Text', (one) => one.text],
      ['Sequence', (one) => one.sequenceName],
      ['Step', (one) => one.step],
      ['Event', (one) => one.eventName],
      ['Mailbox', (one) => one.mailboxAddress],
      ['Send at', (one) => one.sendAt],
      ['Sent at', (one) => one.sentAt],
      ['First opened at', (one) => one.firstOpenedAt],
      ['First clicked at', (one) => one.firstClickedAt],
      ['Bounced at', (one) => one.bouncedAt],
      ['Id', (one) => one.id],
    ],
  }),
]

const single = (deps: DeliveryDeps): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/hit-judgements',
    summary:
      'Judge opens and clicks that older rules told apart by the rules of today: which are people’s, which machines’',
    permission: writeMailboxes,
    answer: judgingAgain,
    run: (ctx) => askToJudgeAgain(deps, ctx),
  }),
  route({
    method: 'GET',
    url: '/api/v1/messages/:id',
    summary: 'A message with its attempts, opens and clicks',
    permission: readMessages,
    params: idParams,
    answer: messageAnswer,
    run: (ctx, { params }) => ctx.transaction((ctx) => presentWhole(deps, ctx, params.id)),
  }),
  route({
    method: 'GET',
    url: '/api/v1/messages/:id/page',
    summary: 'A message as its recipient sees it, to be shown in a sandboxed frame; looking counts as no open',
    permission: readMessages,
    params: idParams,
    query: foreignPageQuery,
    run: async (ctx, { params, query, reply }) => {
      const html = await ctx.transaction(async (ctx) => {
        const [found] = await findMessages(ctx, [params.id])
        if (!found) throw new AppError('not_found', { detail: 'There is no such message.' })
        return composePage(found, await deps.postalAddress(ctx))
      })
      await sendForeignPage(reply, html, query)
    },
  }),
  route({
    method: 'GET',
    url: '/api/v1/readiness/delivery',
    summary: 'What is missing before mail may go out',
    permission: readMessages,
    answer: readinessAnswer,
    run: (ctx) => ctx.transaction((ctx) => deliveryReadiness(deps, ctx)),
  }),
]

export const messageRoutes = (deps: DeliveryDeps): Route[] => [...lists(deps), ...single(deps), ...steeringRoutes(deps)]
