import { idParams } from '@lanyard/contract/delivery.ts'
import { domainParams, mailboxDays, mailboxDaysQuery } from '@lanyard/contract/mailbox-days.ts'
import { type Route, route } from '#platform/http/route.ts'
import { listDays } from '../list-days.ts'
import { readMailboxes } from '../permissions.ts'
import { presentMailbox } from '../present-mailbox.ts'

export const dayRoutes = (): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/mailboxes/:id/days',
    summary: 'What a mailbox sent each day, and how much of it bounced, was complained about or answered',
    permission: readMailboxes,
    params: idParams,
    query: mailboxDaysQuery,
    answer: mailboxDays,
    run: (ctx, { params, query }) =>
      ctx.transaction(async (ctx) => {
        const { id } = await presentMailbox(ctx, params.id)
        return listDays(ctx, { mailboxId: id }, query.days)
      }),
  }),
  route({
    method: 'GET',
    url: '/api/v1/sending-domains/:domain/days',
    summary: 'The same of all mailboxes that send from a domain',
    permission: readMailboxes,
    params: domainParams,
    query: mailboxDaysQuery,
    answer: mailboxDays,
    run: (ctx, { params, query }) => ctx.transaction((ctx) => listDays(ctx, params, query.days)),
  }),
]
