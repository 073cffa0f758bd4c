import { mostFound, type SearchAnswer } from '@lanyard/contract/search.ts'
import type { Ctx } from '#platform/context.ts'
import type { InsightsDeps } from './deps.ts'

/** What the organisation has by these words, a few of each kind, the best first. */
export async function searchEverything(deps: InsightsDeps, ctx: Ctx, typed: string): Promise<SearchAnswer> {
  return ctx.transaction(async (trx) => {
    const events = await deps.discovery.searchEvents(trx, typed, mostFound)
    const companies = await deps.companies.searchCompanies(trx, typed, mostFound)
    const contacts = await deps.contacts.searchContacts(trx, typed, mostFound)
    const sequences = await deps.outreach.searchSequences(trx, typed, mostFound)
    const conversations = await deps.inbox.searchConversations(trx, typed, mostFound)
    const employers = await deps.companies.findCompanies(
      trx,
      contacts.map((one) => one.companyId),
    )
    const employer = new Map(employers.map((one) => [one.id, one.name]))
    const groups: SearchAnswer['groups'] = [
      { kind: 'event', items: events.map((one) => found(one.id, one.name, one.city, one.startsOn)) },
      { kind: 'company', items: companies.map((one) => found(one.id, one.name, one.domain, one.country)) },
      {
        kind: 'contact',
        items: contacts.map((one) => found(one.id, one.fullName, one.title, employer.get(one.companyId))),
      },
      { kind: 'sequence', items: sequences.map((one) => found(one.id, one.name, one.status)) },
      {
        kind: 'conversation',
        items: conversations.map((one) => found(one.id, one.subject || 'No subject', one.fromName || one.fromAddress)),
      },
    ]
    return { groups: groups.filter((group) => group.items.length > 0) }
  })
}

const found = (id: string, title: string, ...details: (string | null | undefined)[]) => ({
  id,
  title,
  detail: details.filter(Boolean).join(' · ') || null,
})
