import { replyRules } from '@lanyard/contract/outreach-replies.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { OutreachDeps } from '../deps.ts'
import { readOutreach, writePolicy } from '../permissions.ts'
import { changeReplyRules } from '../replies/change-reply-rules.ts'
import { findReplyRules } from '../store/reply-rules.ts'

export const replyRuleRoutes = (deps: OutreachDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/reply-rules',
    summary: "What an answer means for the sender's colleagues at the same company",
    permission: readOutreach,
    answer: replyRules,
    run: (ctx) => ctx.transaction(findReplyRules),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/reply-rules',
    summary: 'Say what an answer means for colleagues; counts for answers from now on',
    permission: writePolicy,
    body: replyRules,
    answer: replyRules,
    run: (ctx, { body }) => changeReplyRules(deps, ctx, body),
  }),
]
