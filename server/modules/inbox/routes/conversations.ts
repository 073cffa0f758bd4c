import {
  type Conversation,
  type ConversationsQuery,
  conversation,
  conversationAnswer,
  conversationContact,
  conversationIds,
  conversationResults,
  conversationState,
  conversationsAnswer,
  conversationsQuery,
  inboxParams,
} from '@lanyard/contract/inbox.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { exportRoute } from '#platform/http/export-route.ts'
import { type Route, route } from '#platform/http/route.ts'
import { assignContact } from '../assign-contact.ts'
import type { InboxDeps } from '../deps.ts'
import { nameConversations } from '../name-conversations.ts'
import { readInbox, writeInbox } from '../permissions.ts'
import { setConversationStates } from '../set-states.ts'
import { showConversation } from '../show-conversation.ts'
import { listConversations } from '../store/list-conversations.ts'

export const conversationRoutes = (deps: InboxDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/conversations',
    summary: 'Conversations, the one with the newest mail first',
    permission: readInbox,
    query: conversationsQuery,
    answer: conversationsAnswer,
    run: (ctx, { query }) => listNamed(deps, ctx, query),
  }),
  exportRoute<typeof conversationsQuery, Conversation>({
    url: '/api/v1/conversations.csv',
    summary: 'Conversations as a CSV file',
    permission: readInbox,
    query: conversationsQuery,
    columns: [
      ['Contact', (one) => one.contactName],
      ['Company', (one) => one.companyName],
      ['Event', (one) => one.eventName],
      ['From', (one) => one.from.address],
      ['Subject', (one) => one.subject],
      ['Intent', (one) => one.intent],
      ['State', (one) => one.state],
      ['Waits for an answer', (one) => one.waiting],
      ['Last mail', (one) => one.lastAt],
      ['Answered', (one) => one.answeredAt],
      ['Extract', (one) => one.extract],
      ['Id', (one) => one.id],
    ],
    list: (ctx, query) => listNamed(deps, ctx, query),
  }),
  route({
    method: 'GET',
    url: '/api/v1/conversations/:id',
    summary: 'A whole conversation: their mails and our messages, what followed, and whether it can be answered',
    permission: readInbox,
    params: inboxParams,
    answer: conversationAnswer,
    run: (ctx, { params }) => ctx.transaction((ctx) => showConversation(deps, ctx, params.id)),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/conversations/:id/state',
    summary: 'Say that a conversation is done, or open again; a new mail opens it by itself',
    permission: writeInbox,
    params: inboxParams,
    body: conversationState,
    answer: conversation,
    run: async (ctx, { params, body }) => {
      const [result] = await setConversationStates(deps, ctx, [params.id], body.state)
      if (result?.reason === 'not found') throw new AppError('not_found', { detail: 'There is no such conversation.' })
      return ctx.transaction((ctx) => showConversation(deps, ctx, params.id))
    },
  }),
  ...(['done', 'open'] as const).map((state) =>
    route({
      method: 'POST',
      url: state === 'done' ? '/api/v1/conversations/closings' : '/api/v1/conversations/reopenings',
      summary: state === 'done' ? 'Say that conversations are done' : 'Say that conversations are open again',
      permission: writeInbox,
      body: conversationIds,
      answer: conversationResults,
      run: async (ctx, { body }) => ({ items: await setConversationStates(deps, ctx, body.ids, state) }),
    }),
  ),
  route({
    method: 'PUT',
    url: '/api/v1/conversations/:id/contact',
    summary: 'Say with whom a conversation is; what its mails mean then holds for that contact',
    permission: writeInbox,
    params: inboxParams,
    body: conversationContact,
    answer: conversationAnswer,
    run: async (ctx, { params, body }) => {
      await assignContact(deps, ctx, params.id, body.contactId)
      return ctx.transaction((ctx) => showConversation(deps, ctx, params.id))
    },
  }),
]

const listNamed = (deps: InboxDeps, ctx: Ctx, query: ConversationsQuery) =>
  ctx.transaction(async (ctx) => {
    const { items, next } = await listConversations(ctx, query)
    return { items: await nameConversations(deps, ctx, items), next }
  })
