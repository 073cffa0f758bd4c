import { sendingLimits, sendingLimitsAnswer } from '@lanyard/contract/sending-limits.ts'
import { type Route, route } from '#platform/http/route.ts'
import { changeLimits, showLimits } from '../change-limits.ts'
import type { DeliveryDeps } from '../deps.ts'
import { readMailboxes, writeMailboxes } from '../permissions.ts'

export const limitRoutes = (deps: DeliveryDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/sending-limits',
    summary: 'How much is sent to one domain a day, and how many bounces and complaints pause a mailbox',
    permission: readMailboxes,
    answer: sendingLimitsAnswer,
    run: (ctx) => ctx.transaction((ctx) => showLimits(deps, ctx)),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/sending-limits',
    summary: 'Set the limits of sending; they count from the next message on',
    permission: writeMailboxes,
    body: sendingLimits,
    answer: sendingLimitsAnswer,
    run: (ctx, { body }) => changeLimits(deps, ctx, body),
  }),
]
