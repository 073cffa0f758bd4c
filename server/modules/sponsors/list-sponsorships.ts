import type { sponsorshipRow, sponsorshipsQuery } from '@lanyard/contract/sponsors.ts'
import type { z } from 'zod'
import type { Trx } from '#platform/context.ts'
import type { SponsorsDeps } from './deps.ts'
import { presentSponsorship } from './present.ts'
import { pageSponsorships } from './store/list-sponsorships.ts'

type Row = z.infer<typeof sponsorshipRow>

/** A page of sponsorships with the names of their events and companies. */
export async function listSponsorshipRows(
  deps: Pick<SponsorsDeps, 'discovery' | 'companies'>,
  trx: Trx,
  query: z.output<typeof sponsorshipsQuery>,
): Promise<{ items: Row[]; next: string | null }> {
  const { items, next } = await pageSponsorships(trx, query)
  const eventIds = [...new Set(items.map((one) => one.eventId))]
  const companyIds = [...new Set(items.flatMap((one) => one.companyId ?? []))]
  const events = new Map((await deps.discovery.findEvents(trx, eventIds)).map((one) => [one.id, one]))
  const companies = new Map((await deps.companies.findCompanies(trx, companyIds)).map((one) => [one.id, one.name]))
  const rows = items.map((one) => {
    const event = events.get(one.eventId)!
    const companyName = one.companyId ? (companies.get(one.companyId) ?? null) : null
    return { ...presentSponsorship(one), eventName: event.name, eventStartsOn: event.startsOn, companyName }
  })
  return { items: rows, next }
}
