import type { newSponsorship } from '@lanyard/contract/sponsors.ts'
import type { z } from 'zod'
import { recordChanges } from '#modules/compliance/index.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { factsOf } from './announce-changes.ts'
import type { SponsorsDeps } from './deps.ts'
import { entryKey, type Sponsorship, statedOf, table } from './sponsorship.ts'
import { insertChanges } from './store/changes.ts'
import { findSponsorships, listEntries, lockSite, writeEntries } from './store/sponsorships.ts'

/** A person enters a sponsorship; no reading makes it lapse. Where it is known, it becomes theirs. */
export async function enterSponsorship(
  deps: Pick<SponsorsDeps, 'companies' | 'discovery'>,
  ctx: Ctx,
  input: z.output<typeof newSponsorship>,
): Promise<Sponsorship> {
  return ctx.commit(async (ctx) => {
    const event = await deps.discovery.getEvent(ctx, input.eventId)
    if (event.status === 'deleted') {
      const hint = 'Restore the event first.'
      throw new AppError('conflict', { detail: 'The event was deleted.', hint })
    }
    await lockSite(ctx, input.eventId)
    const { name, url, tier, role } = input
    const source = { kind: 'person', seenAt: ctx.clock.now() }
    const [company] = await deps.companies.upsertCompanies(ctx, [{ name, url, domain: url, source }])
    const { companyId } = company!
    const key = entryKey({ role, name, companyId })
    const known = (await listEntries(ctx, input.eventId)).find((one) => one.key === key)
    const id = known?.id ?? ctx.ids.next()
    const evidence = { text: 'entered by a person', path: '', url: url ?? '' }
    const entry = { key, companyId, name, nameInferred: false, tier, tierRank: null, role, url, logo: null, evidence }
    await writeEntries(ctx, input.eventId, [{ ...entry, id, pageId: null, confidence: 1 }], {
      extractor: 'person',
      hand: true,
    })
    const change = { sponsorshipId: id, kind: 'found' as const, tierBefore: null, tierAfter: tier }
    if (!known) await insertChanges(ctx, [{ ...change, eventId: input.eventId }])
    const [entered] = await findSponsorships(ctx, [id])
    const tiers = { tierBefore: known?.tier ?? null, tierAfter: entered!.tier }
    const kind = known ? 'corrected' : 'found'
    await ctx.announce(factsOf({ sponsorshipId: id, eventId: input.eventId, companyId, kind, ...tiers }))
    await recordChanges(ctx, [
      { table, id, action: known ? 'edit' : 'create', before: known && statedOf(known), after: statedOf(entered!) },
    ])
    return entered!
  })
}
