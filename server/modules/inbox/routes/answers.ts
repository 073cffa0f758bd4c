import { answerBody, answerParams, answerPlanned, inboxParams } from '@lanyard/contract/inbox.ts'
import { AppError } from '#platform/errors.ts'
import { type Route, route } from '#platform/http/route.ts'
import { answerConversation } from '../answer-conversation.ts'
import { cancelAnswer } from '../cancel-answer.ts'
import type { InboxDeps } from '../deps.ts'
import { writeInbox } from '../permissions.ts'

export const answerRoutes = (deps: InboxDeps): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/conversations/:id/answers',
    summary: 'Answer in the thread. With an Idempotency-Key header the same key again is the same answer',
    permission: writeInbox,
    params: inboxParams,
    body: answerBody,
    answer: answerPlanned,
    run: (ctx, { params, body, request }) => {
      const sendAt = body.sendAt ? Temporal.Instant.from(body.sendAt) : undefined
      return answerConversation(deps, ctx, params.id, { text: body.text, sendAt, key: keyIn(request.headers) })
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/conversations/:id/answers/:messageId',
    summary: 'Take an answer back that has not left yet',
    permission: writeInbox,
    params: answerParams,
    status: 204,
    run: (ctx, { params }) => cancelAnswer(deps, ctx, params.id, params.messageId),
  }),
]

function keyIn(headers: Record<string, unknown>): string | undefined {
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key
  throw new AppError('invalid_request', {
    detail: 'The Idempotency-Key is not usable.',
    hint: 'Send up to 200 letters, digits and signs without spaces, a UUID for example.',
  })
}
