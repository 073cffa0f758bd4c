import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { ChangeKind } from '../compare-entries.ts'

export type Change = {
  sponsorshipId: string
  eventId: string
  kind: ChangeKind
  tierBefore: string | null
  tierAfter: string | null
}

export async function insertChanges(trx: Trx, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map((one) => ({ ...one, id: trx.ids.next() }))
  await sql`
    insert into sponsors.changes (organisation_id, id, sponsorship_id, event_id, kind, tier_before, tier_after, seen_at)
    select ${trx.organisationId}::uuid, id, "sponsorshipId", "eventId", kind, "tierBefore", "tierAfter",
      ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as new (id uuid, "sponsorshipId" uuid, "eventId" uuid, kind text, "tierBefore" text, "tierAfter" text)`.execute(
    trx.db,
  )
}

/** Newest first. */
export async function listChanges(
  trx: Trx,
  filter: { eventId?: string | undefined; before?: string | undefined; limit: number },
) {
  let query = trx.db
    .selectFrom('sponsors.changes as c')
    .innerJoin('sponsors.sponsorships as s', 's.id', 'c.sponsorship_id')
    .select(['c.id', 'c.sponsorship_id as sponsorshipId', 'c.event_id as eventId', 's.name', 'c.kind'])
    .select(['c.tier_before as tierBefore', 'c.tier_after as tierAfter', 'c.seen_at as seenAt'])
    .orderBy('c.id', 'desc')
    .limit(filter.limit)
  if (filter.eventId) query = query.where('c.event_id', '=', filter.eventId)
  if (filter.before) query = query.where('c.id', '<', filter.before)
  return query.execute()
}
