import { scheduleAnswer, scheduleQuery } from '@lanyard/contract/outreach-schedule.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { OutreachDeps } from '../deps.ts'
import { readOutreach } from '../permissions.ts'
import { listSchedule } from '../schedule/list-schedule.ts'

export const scheduleRoutes = (deps: OutreachDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/schedule',
    summary: 'What is planned for the next days, and a forecast of what running sequences would send beyond that',
    permission: readOutreach,
    query: scheduleQuery,
    answer: scheduleAnswer,
    run: (ctx, { query }) => ctx.transaction((ctx) => listSchedule(deps, ctx, query)),
  }),
]
