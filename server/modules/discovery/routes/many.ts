import { eventEdits, manyIds, manyOutcome, rejections } from '@lanyard/contract/discovery.ts'
import { type Route, route } from '#platform/http/route.ts'
import { deleteEvents, restoreEvents } from '../delete-events.ts'
import { editEvents } from '../edit-events.ts'
import { writeEvents } from '../permissions.ts'
import { promoteByHand } from '../promote-by-hand.ts'
import { rejectCandidates } from '../reject-candidates.ts'
import { reopenCandidates } from '../reopen-candidates.ts'

const common = { method: 'POST', permission: writeEvents, answer: manyOutcome } as const

/** Acts on up to 500 records at once; each has its opposite. */
export const manyRoutes: Route[] = [
  route({
    ...common,
    url: '/api/v1/events/removals',
    summary: 'Put events aside',
    body: manyIds,
    run: async (ctx, { body }) => ({ items: await deleteEvents(ctx, body.ids) }),
  }),
  route({
    ...common,
    url: '/api/v1/events/restorations',
    summary: 'Bring back events that were put aside',
    body: manyIds,
    run: async (ctx, { body }) => ({ items: await restoreEvents(ctx, body.ids) }),
  }),
  route({
    ...common,
    url: '/api/v1/events/edits',
    summary: 'Call events off, put them off, or call them on again',
    body: eventEdits,
    run: async (ctx, { body }) => ({ items: await editEvents(ctx, body.ids, body.changes) }),
  }),
  route({
    ...common,
    url: '/api/v1/candidates/promotions',
    summary: 'Make events of candidates',
    body: manyIds,
    run: async (ctx, { body }) => ({ items: await promoteByHand(ctx, body.ids) }),
  }),
  route({
    ...common,
    url: '/api/v1/candidates/rejections',
    summary: 'Reject candidates',
    body: rejections,
    run: async (ctx, { body }) => ({ items: await rejectCandidates(ctx, body.ids, body.reason) }),
  }),
  route({
    ...common,
    url: '/api/v1/candidates/reopenings',
    summary: 'Take back what was decided about candidates and send them back to review',
    body: manyIds,
    run: async (ctx, { body }) => ({ items: await reopenCandidates(ctx, body.ids) }),
  }),
]
