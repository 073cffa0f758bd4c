import type { Contact } from '#modules/contacts/index.ts'
import { dayOf } from '#platform/clock.ts'
import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import type { Candidate, Reason } from '../sequences/enrollment-rule.ts'

/** What rules ask of contacts: their role, their company, and the events that are reasons to write. By contact. */
export async function findCandidates(
  deps: OutreachDeps,
  trx: Trx,
  contacts: readonly Contact[],
): Promise<Map<string, Candidate>> {
  const companyIds = [...new Set(contacts.map((one) => one.companyId))]
  const companies = new Map((await deps.companies.findCompanies(trx, companyIds)).map((one) => [one.id, one]))
  const { all, coming } = await findSponsored(deps, trx, companyIds)
  return new Map(
    contacts.map((one) => {
      const company = companies.get(one.companyId)
      const sponsored = all.get(one.companyId)?.find(({ eventId }) => eventId === one.eventId)
      const own = one.eventId ? [sponsored ?? { eventId: one.eventId, tier: null, tierRank: null }] : []
      const next = (coming.get(one.companyId) ?? []).filter(({ eventId }) => eventId !== one.eventId)
      const { department, seniority, decisionMaker } = one
      const { country = null, industry = null } = company ?? {}
      const target = company !== undefined && company.targetedAt !== null
      return [one.id, { department, seniority, decisionMaker, country, industry, target, reasons: [...own, ...next] }]
    }),
  )
}

/** The next event to come that each company sponsors. */
export async function findNextEvents(
  deps: Pick<OutreachDeps, 'sponsors' | 'discovery'>,
  trx: Trx,
  companyIds: string[],
): Promise<Map<string, string>> {
  const { coming } = await findSponsored(deps, trx, companyIds)
  return new Map([...coming].map(([companyId, [first]]) => [companyId, first!.eventId]))
}

/** What each company sponsors, and of that what is to come, next one first. */
async function findSponsored(
  deps: Pick<OutreachDeps, 'sponsors' | 'discovery'>,
  trx: Trx,
  companyIds: readonly string[],
): Promise<{ all: Map<string, Reason[]>; coming: Map<string, Reason[]> }> {
  const sponsorships = (await deps.sponsors.listSponsorships(trx, { companyIds })).filter((one) => !one.lapsedAt)
  const events = await deps.discovery.findEvents(trx, [...new Set(sponsorships.map((one) => one.eventId))])
  const today = dayOf(trx.clock.now()).toString()
  const starts = new Map(
    events.filter((one) => one.status === 'active' && one.endsOn >= today).map((one) => [one.id, one.startsOn]),
  )
  const ahead = sponsorships
    .filter((one) => starts.has(one.eventId))
    .sort((a, b) => (starts.get(a.eventId)! < starts.get(b.eventId)! ? -1 : 1))
  const byCompany = (list: typeof sponsorships): Map<string, Reason[]> => Map.groupBy(list, (one) => one.companyId)
  return { all: byCompany(sponsorships), coming: byCompany(ahead) }
}
