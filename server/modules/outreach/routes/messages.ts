import { comparisonIds, messageComparisons } from '@lanyard/contract/message-comparisons.ts'
import {
  messagePreview,
  newMessage,
  newMessageAnswer,
  newMessagePreview,
  newTestSend,
  testSendAnswer,
} from '@lanyard/contract/outreach.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { OutreachDeps } from '../deps.ts'
import { enroll, readOutreach } from '../permissions.ts'
import { compareMessages } from '../write/compare-messages.ts'
import { previewMessage } from '../write/preview-message.ts'
import { sendTest } from '../write/send-test.ts'
import { writeMessage } from '../write/write-message.ts'

/** Messages that belong to no sequence, and looking at those that may. */
export const messageRoutes = (deps: OutreachDeps): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/messages',
    summary: 'Write to one contact, outside of any sequence; says whether it is held, and why',
    permission: enroll,
    body: newMessage,
    answer: newMessageAnswer,
    status: 201,
    run: (ctx, { body }) => writeMessage(deps, ctx, body),
  }),
  route({
    method: 'POST',
    url: '/api/v1/message-previews',
    summary: 'What a text would say to a contact, and what would hold it; nothing is kept',
    permission: readOutreach,
    body: newMessagePreview,
    answer: messagePreview,
    run: (ctx, { body }) => ctx.transaction((ctx) => previewMessage(deps, ctx, body)),
  }),
  route({
    method: 'POST',
    url: '/api/v1/message-comparisons',
    summary: 'Messages beside the templates of their steps, and beside what they said before they were made again',
    permission: readOutreach,
    body: comparisonIds,
    answer: messageComparisons,
    run: async (ctx, { body }) => ({ items: await ctx.transaction((trx) => compareMessages(deps, trx, body.ids)) }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/test-sends',
    summary: 'Send a text to an address of your own, marked as a test; it counts as nothing',
    permission: enroll,
    perMinute: 20,
    body: newTestSend,
    answer: testSendAnswer,
    run: (ctx, { body }) => sendTest(deps, ctx, body),
  }),
]
