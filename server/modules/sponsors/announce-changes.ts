import type { FactOf } from '@lanyard/contract/facts/index.ts'
import type { Trx } from '#platform/context.ts'
import type { ChangeKind, Comparison } from './compare-entries.ts'
import { type Change, insertChanges } from './store/changes.ts'
import type { KeyedSponsorship } from './store/sponsorships.ts'

/** What was written of one entry, and what changed about it. */
export type Written = { id: string; companyId: string | null; change: Omit<Change, 'eventId'> | undefined }

export type Missed = Comparison<KeyedSponsorship>['missed']

/** Every change is kept for people to read; only those of paying companies are announced. */
export async function announceChanges(
  trx: Trx,
  eventId: string,
  written: readonly Written[],
  missed: Missed,
): Promise<void> {
  const lapsed = missed
    .filter(({ lapses }) => lapses)
    .map(({ before }) => {
      const change = { sponsorshipId: before.id, kind: 'lapsed' as const, tierBefore: before.tier, tierAfter: null }
      return { id: before.id, companyId: before.companyId, change }
    })
  const changed = [...written, ...lapsed].flatMap((one) => (one.change ? [{ ...one, change: one.change }] : []))
  await insertChanges(
    trx,
    changed.map((one) => ({ ...one.change, eventId })),
  )
  await trx.announce(changed.flatMap(({ companyId, change }) => factsOf({ ...change, eventId, companyId })))
}

type SponsorshipFact = FactOf<'sponsorship.found' | 'sponsorship.changed' | 'sponsorship.lapsed'>

/** What is announced of a change, with the tier before and after it; nothing of those who have no company. */
export function factsOf(
  of: Omit<Change, 'kind'> & { companyId: string | null; kind: ChangeKind | 'corrected' },
): SponsorshipFact[] {
  const { companyId, sponsorshipId, eventId, kind, tierBefore, tierAfter } = of
  if (!companyId) return []
  const name = kind === 'found' ? 'sponsorship.found' : kind === 'lapsed' ? 'sponsorship.lapsed' : 'sponsorship.changed'
  return [{ name, sponsorshipId, eventId, companyId, kind, tierBefore: short(tierBefore), tierAfter: short(tierAfter) }]
}

const short = (tier: string | null): string | null => tier?.slice(0, 200) ?? null
