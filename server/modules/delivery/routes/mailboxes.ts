import { idParams, mailboxChanges, newMailbox } from '@lanyard/contract/delivery.ts'
import { mailboxesQuery, mailboxRow, mailboxRowsAnswer } from '@lanyard/contract/mailboxes.ts'
import type { Ctx } from '#platform/context.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { DeliveryDeps } from '../deps.ts'
import { createMailbox, deleteMailbox, editMailbox, restoreMailbox } from '../edit-mailboxes.ts'
import type { Mailbox, MailboxChanges } from '../mailbox.ts'
import { readMailboxes, writeMailboxes } from '../permissions.ts'
import { presentMailbox, presentMailboxes } from '../present-mailbox.ts'

export const mailboxRoutes = (deps: DeliveryDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/mailboxes',
    summary: 'The accounts that send, each with what it has used of its cap today and how it stands',
    permission: readMailboxes,
    query: mailboxesQuery,
    answer: mailboxRowsAnswer,
    run: (ctx, { query }) => ctx.transaction((ctx) => presentMailboxes(ctx, query)),
  }),
  route({
    method: 'GET',
    url: '/api/v1/mailboxes/:id',
    summary: 'A mailbox; its passwords are never shown',
    permission: readMailboxes,
    params: idParams,
    answer: mailboxRow,
    run: (ctx, { params }) => ctx.transaction((ctx) => presentMailbox(ctx, params.id)),
  }),
  route({
    method: 'POST',
    url: '/api/v1/mailboxes',
    summary: 'Add a mailbox',
    permission: writeMailboxes,
    body: newMailbox,
    answer: mailboxRow,
    status: 201,
    run: async (ctx, { body }) => present(ctx, await createMailbox(deps, ctx, body)),
  }),
  route({
    method: 'PATCH',
    url: '/api/v1/mailboxes/:id',
    summary: 'Change, pause or resume a mailbox',
    permission: writeMailboxes,
    params: idParams,
    body: mailboxChanges,
    answer: mailboxRow,
    run: async (ctx, { params, body }) => {
      // What was not sent is not there at all, so undefined never overwrites.
      const changes = JSON.parse(JSON.stringify(body)) as MailboxChanges
      return present(ctx, await editMailbox(deps, ctx, params.id, changes))
    },
  }),
  route({
    method: 'PUT',
    url: '/api/v1/mailboxes/:id/pause',
    summary: 'Send nothing from a mailbox until it is resumed',
    permission: writeMailboxes,
    params: idParams,
    answer: mailboxRow,
    run: async (ctx, { params }) => present(ctx, await editMailbox(deps, ctx, params.id, { paused: true })),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/mailboxes/:id/resumption',
    summary: 'Send from a paused mailbox again',
    permission: writeMailboxes,
    params: idParams,
    answer: mailboxRow,
    run: async (ctx, { params }) => present(ctx, await editMailbox(deps, ctx, params.id, { paused: false })),
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/mailboxes/:id',
    summary: 'Remove a mailbox and its passwords; what was planned for it is held',
    permission: writeMailboxes,
    params: idParams,
    run: (ctx, { params }) => deleteMailbox(deps, ctx, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/mailboxes/:id/restoration',
    summary: 'Bring a removed mailbox back, paused and without its passwords',
    permission: writeMailboxes,
    params: idParams,
    answer: mailboxRow,
    run: async (ctx, { params }) => present(ctx, await restoreMailbox(deps, ctx, params.id)),
  }),
]

const present = (ctx: Ctx, { id }: Mailbox) => ctx.transaction((ctx) => presentMailbox(ctx, id))
