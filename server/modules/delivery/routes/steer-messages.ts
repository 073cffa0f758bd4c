import {
  actResults,
  idParams,
  messageAnswer,
  messageChanges,
  messageIds,
  messageIdsWithReason,
  messageRow,
  reasonBody,
  settlement,
} from '@lanyard/contract/delivery.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type Permission, type Route, route } from '#platform/http/route.ts'
import type { DeliveryDeps } from '../deps.ts'
import { lookForMessage } from '../doubt/settle-doubts.ts'
import { settleInDoubt } from '../doubt/settle-in-doubt.ts'
import { editMessage } from '../edit-message.ts'
import { approveMessages, steerMessages as mayHoldAndCancel } from '../permissions.ts'
import { type Act, type Steered, steerMessages } from '../steer-messages.ts'
import { presentOne, presentWhole } from './present-message.ts'

/** An act on messages: on one `PUT /messages/:id/<one>`, on many `POST /messages/<many>`. */
type Steering = { act: Act; one: string; many: string; summary: string; permission: Permission; reason: boolean }

const acts: Steering[] = [
  {
    act: 'approve',
    one: 'approval',
    many: 'approvals',
    summary: 'Approve what was held for that; a hold for "needs_approval" takes it back',
    permission: approveMessages,
    reason: false,
  },
  {
    act: 'hold',
    one: 'hold',
    many: 'holds',
    summary: 'Hold what has not left yet; a release lets it go',
    permission: mayHoldAndCancel,
    reason: true,
  },
  {
    act: 'release',
    one: 'release',
    many: 'releases',
    summary: 'Let what is held go at its hour; every gate is asked again',
    permission: mayHoldAndCancel,
    reason: false,
  },
  {
    act: 'cancel',
    one: 'cancellation',
    many: 'cancellations',
    summary: 'Call off what has not left yet; a restoration takes it back',
    permission: mayHoldAndCancel,
    reason: true,
  },
  {
    act: 'restore',
    one: 'restoration',
    many: 'restorations',
    summary: 'Take back what was called off by hand: it is held again',
    permission: mayHoldAndCancel,
    reason: true,
  },
]

const steeringOf = (deps: DeliveryDeps, { act, one, many, summary, permission, reason }: Steering): Route[] => [
  route({
    method: 'PUT',
    url: `/api/v1/messages/:id/${one}`,
    summary,
    permission,
    params: idParams,
    ...(reason ? { body: reasonBody } : {}),
    run: async (ctx, { params, body }) => {
      const [steered] = await steer(deps, ctx, act, { ids: [params.id], ...body })
      if (steered && !steered.ok) throw refusal(steered)
    },
  }),
  route({
    method: 'POST',
    url: `/api/v1/messages/${many}`,
    summary: `${summary} (up to 500)`,
    permission,
    body: reason ? messageIdsWithReason : messageIds,
    answer: actResults,
    run: async (ctx, { body }) => ({ items: await steer(deps, ctx, act, body) }),
  }),
]

const steer = (deps: DeliveryDeps, ctx: Ctx, act: Act, input: { ids: string[]; reason?: string; asBefore?: boolean }) =>
  ctx.commit((ctx) => steerMessages(deps, ctx, act, input))

const refusals: Record<NonNullable<Steered['reason']>, { detail: string; hint: string }> = {
  not_found: { detail: 'There is no such message.', hint: 'It may have been erased.' },
  wrong_state: { detail: 'The message is in another state by now.', hint: 'Load it again to see what became of it.' },
  unfinished_text: {
    detail: 'Its text still has a gap: a part in {{ }} that nobody filled in.',
    hint: 'Edit the text first, then approve it.',
  },
  no_address: { detail: 'No address is known for it.', hint: 'Give the contact an address, or edit the message.' },
  no_basis: {
    detail: 'The law of the recipient’s country asks for a basis, and none is recorded.',
    hint: 'Record a basis for the contact (POST /contact-bases), or decide about the country (PUT /country-rules/:country).',
  },
  owned_by_other: {
    detail: 'Its company belongs to another member, and by your contact policy only that one writes there.',
    hint: 'Change the owner of the company, or the contact policy: it then goes by itself.',
  },
}

const refusal = ({ reason }: Steered): AppError =>
  new AppError(reason === 'not_found' ? 'not_found' : 'conflict', refusals[reason ?? 'wrong_state'])

export const steeringRoutes = (deps: DeliveryDeps): Route[] => [
  route({
    method: 'PATCH',
    url: '/api/v1/messages/:id',
    summary: 'Change a message that has not left yet',
    permission: mayHoldAndCancel,
    params: idParams,
    body: messageChanges,
    answer: messageRow,
    run: async (ctx, { params, body: { sendAt, ...changes } }) => {
      const edit = { ...changes, ...(sendAt ? { sendAt: Temporal.Instant.from(sendAt) } : {}) }
      await editMessage(deps, ctx, params.id, edit)
      return ctx.transaction((ctx) => presentOne(deps, ctx, params.id))
    },
  }),
  ...acts.flatMap((one) => steeringOf(deps, one)),
  route({
    method: 'PUT',
    url: '/api/v1/messages/:id/settlement',
    summary: 'Say whether a message in doubt went out; if not, it is sent again',
    permission: approveMessages,
    params: idParams,
    body: settlement,
    run: (ctx, { params, body }) => settleInDoubt(deps, ctx, params.id, body),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/messages/:id/search',
    summary: 'Look now whether a message in doubt went out: in its mailbox’s Sent folder and at its provider',
    permission: approveMessages,
    params: idParams,
    answer: messageAnswer,
    run: async (ctx, { params }) => {
      await lookForMessage(deps, ctx, params.id)
      return ctx.transaction((ctx) => presentWhole(deps, ctx, params.id))
    },
  }),
]
