import { inboundHook, pollsAnswer } from '@lanyard/contract/inbox.ts'
import { type Route, route } from '#platform/http/route.ts'
import { type HookDeps, hookRoutes, inboundHookPath } from '../hook-routes.ts'
import { readHooks, readInbox } from '../permissions.ts'
import { presentPoll } from '../present-mail.ts'
import { listPolls } from '../store/polls.ts'
import { answerRoutes } from './answers.ts'
import { conversationRoutes } from './conversations.ts'
import { mailRoutes } from './mails.ts'

export const inboxRoutes = (deps: HookDeps): Route[] => [
  ...conversationRoutes(deps),
  ...answerRoutes(deps),
  ...mailRoutes(deps),
  route({
    method: 'GET',
    url: '/api/v1/inbox/polls',
    summary: 'How the reading of each mailbox goes',
    permission: readInbox,
    answer: pollsAnswer,
    run: async (ctx) => ({ items: (await ctx.transaction(listPolls)).map(presentPoll), next: null }),
  }),
  route({
    method: 'GET',
    url: '/api/v1/hooks/inbound',
    summary: 'The address to which the mail provider posts incoming mail',
    permission: readHooks,
    answer: inboundHook,
    run: async (ctx) => ({
      inbound: new URL(inboundHookPath(deps.secrets, ctx.organisationId), deps.baseUrl).toString(),
    }),
  }),
  ...hookRoutes(deps),
]
