import { blackoutDays } from '@lanyard/contract/outreach-calendar.ts'
import { type Route, route } from '#platform/http/route.ts'
import { changeBlackouts } from '../calendar/change-blackouts.ts'
import type { OutreachDeps } from '../deps.ts'
import { readOutreach, writePolicy } from '../permissions.ts'
import { findBlackouts } from '../store/blackouts.ts'

export const blackoutRoutes = (deps: OutreachDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/blackout-days',
    summary: 'Days on which nothing is planned, besides public holidays',
    permission: readOutreach,
    answer: blackoutDays,
    run: async (ctx) => ({ days: await ctx.transaction(findBlackouts) }),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/blackout-days',
    summary: 'Set the days on which nothing is planned; what is planned on new ones is planned again at once',
    permission: writePolicy,
    body: blackoutDays,
    answer: blackoutDays,
    run: (ctx, { body }) => changeBlackouts(deps, ctx, body.days),
  }),
]
