import { queuesAnswer } from '@lanyard/contract/operations.ts'
import { type Route, route } from '#platform/http/route.ts'
import { countQueues } from '#platform/jobs/count-queues.ts'
import { readOperations } from '../permissions.ts'

export const queuesRoute: Route = route({
  method: 'GET',
  url: '/api/v1/queues',
  summary: 'How much work waits and runs, by kind of work, for your organisation',
  permission: readOperations,
  answer: queuesAnswer,
  run: async (ctx) => ({ items: await ctx.transaction(countQueues) }),
})
