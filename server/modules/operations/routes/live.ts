import { type Route, route } from '#platform/http/route.ts'
import { isUuid } from '#platform/ids.ts'
import type { Live } from '../live/live.ts'
import { watchLive } from '../permissions.ts'

export const liveRoute = (live: Live): Route =>
  route({
    method: 'GET',
    url: '/api/v1/live',
    summary: 'What happens, as it happens: server-sent events named "fact", each the name and ids of a fact',
    permission: watchLive,
    run: async (ctx, { request, reply }) => {
      const lastEventId = request.headers['last-event-id']
      const known = typeof lastEventId === 'string' && isUuid(lastEventId)
      await live.watch(ctx, { reply, lastEventId: known ? lastEventId : undefined })
    },
  })
