import {
  type ContactRow,
  contactAnswer,
  contactParams,
  contactsAnswer,
  contactsQuery,
} from '@lanyard/contract/contacts.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type CsvColumn, exportRoute } from '#platform/http/export-route.ts'
import { type Route, route } from '#platform/http/route.ts'
import { findReading } from '../find-countries.ts'
import { type ContactFilter, listContacts } from '../list-contacts.ts'
import { nameRows } from '../name-rows.ts'
import { readContacts } from '../permissions.ts'
import { presentSource } from '../present-contact.ts'
import { findKeptContacts, listChannels, listSightings } from '../store/read-contacts.ts'
import type { RouteDeps } from './deps.ts'

export function readingRoutes(deps: RouteDeps): Route[] {
  const list = (ctx: Ctx, query: ContactFilter) =>
    ctx.transaction(async (ctx) => {
      const { items, next } = await listContacts(deps, ctx, query)
      return { items: await nameRows(deps, ctx, items), next }
    })
  return [
    route({
      method: 'GET',
      url: '/api/v1/contacts',
      summary: 'Contacts, with the names of their companies and of the events they were found through',
      permission: readContacts,
      query: contactsQuery,
      answer: contactsAnswer,
      run: (ctx, { query }) => list(ctx, query),
    }),
    exportRoute({
      url: '/api/v1/contacts.csv',
      summary: 'Contacts as a CSV file that can be imported again',
      permission: readContacts,
      query: contactsQuery,
      columns,
      list: async (ctx, query) => {
        const { items, next } = await list(ctx, query)
        const members = await ctx.transaction((ctx) => deps.companies.listMembers(ctx))
        const addresses = new Map(members.map((one) => [one.id, one.email]))
        return { items: items.map((one) => ({ ...one, owner: addresses.get(one.ownerId ?? '') })), next }
      },
    }),
    route({
      method: 'GET',
      url: '/api/v1/contacts/:id',
      summary: 'A contact, also one that was put aside, with all channels and every source that named it',
      permission: readContacts,
      params: contactParams,
      answer: contactAnswer,
      run: (ctx, { params }) =>
        ctx.transaction(async (ctx) => {
          const [found] = await findKeptContacts(ctx, [params.id])
          if (!found) throw new AppError('not_found', { detail: 'There is no such contact.' })
          const [row] = await nameRows(deps, ctx, [found])
          const counts = await findReading(deps, ctx, found)
          const channels = await listChannels(ctx, found)
          const sources = await listSightings(ctx, found.id)
          return { ...row!, counts, channels: channels.map(presentSource), sources: sources.map(presentSource) }
        }),
    }),
  ]
}

// The headings are those that an import knows again.
const columns: CsvColumn<ContactRow & { owner: string | undefined }>[] = [
  ['Name', (one) => one.fullName],
  ['First name', (one) => one.firstName],
  ['Last name', (one) => one.lastName],
  ['Job title', (one) => one.title],
  ['Company', (one) => one.companyName],
  ['Email', (one) => one.email],
  ['Email status', (one) => one.emailStatus],
  ['Phone', (one) => one.phone],
  ['LinkedIn', (one) => one.linkedin],
  ['Department', (one) => one.department],
  ['Seniority', (one) => one.seniority],
  ['Decision maker', (one) => (one.decisionMaker ? 'yes' : 'no')],
  ['Confidence', (one) => one.titleConfidence],
  ['Status', (one) => one.status],
  ['Event', (one) => one.eventName],
  ['Language', (one) => one.language],
  ['Time zone', (one) => one.timeZone],
  ['Country', (one) => one.country],
  ['Owner', (one) => one.owner],
  ['Source', (one) => one.source.url ?? one.source.kind],
  ['Seen', (one) => one.source.seenAt],
  ['Id', (one) => one.id],
]
