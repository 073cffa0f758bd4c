import { contactPolicy } from '@lanyard/contract/outreach-policy.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { OutreachDeps } from '../deps.ts'
import { readOutreach, writePolicy } from '../permissions.ts'
import { changePolicy } from '../policy/change-policy.ts'
import { usualPolicy } from '../policy/contact-policy.ts'
import { findPolicy } from '../store/touches.ts'

export const policyRoutes = (deps: OutreachDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/contact-policy',
    summary: 'How often people and companies may be reached out to',
    permission: readOutreach,
    answer: contactPolicy,
    run: async (ctx) => (await ctx.transaction(findPolicy)) ?? usualPolicy,
  }),
  route({
    method: 'PUT',
    url: '/api/v1/contact-policy',
    summary: 'Set how often people and companies may be reached out to; counts for all sequences from now on',
    permission: writePolicy,
    body: contactPolicy,
    answer: contactPolicy,
    run: (ctx, { body }) => changePolicy(deps, ctx, body),
  }),
]
