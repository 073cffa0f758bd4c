import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { LinkState } from '../links/ask-link.ts'

/** So long an answer counts; a look a day later asks anew. */
const kept = { hours: 23 }

const oldest = (trx: Trx): string => trx.clock.now().subtract(kept).toString()

export async function findKnownLinks(trx: Trx, urls: readonly string[]): Promise<Map<string, LinkState>> {
  if (urls.length === 0) return new Map()
  const { rows } = await sql<{ url: string; state: LinkState }>`
    select url, state from delivery.links
    where url = any(${urls}::text[]) and asked_at > ${oldest(trx)}::timestamptz`.execute(trx.db)
  return new Map(rows.map((row) => [row.url, row.state]))
}

/** Forgets as well what counts no longer. */
export async function writeLinks(trx: Trx, states: ReadonlyMap<string, LinkState>): Promise<void> {
  await sql`delete from delivery.links where asked_at <= ${oldest(trx)}::timestamptz`.execute(trx.db)
  if (states.size === 0) return
  const rows = [...states].map(([url, state]) => ({ url, state })).toSorted((a, b) => (a.url < b.url ? -1 : 1))
  await sql`
    insert into delivery.links (organisation_id, url, state, asked_at)
    select ${trx.organisationId}::uuid, url, state, ${trx.clock.now().toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (url text, state text)
    on conflict (organisation_id, url) do update set state = excluded.state, asked_at = excluded.asked_at`.execute(
    trx.db,
  )
}

/** Messages held because a link in them leads nowhere, the oldest first, so many as one look takes. */
export async function listBrokenlyLinked(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from delivery.messages where state = 'held' and state_reason like 'broken_link: %' order by id limit 500`.execute(
    trx.db,
  )
  return rows.map((row) => row.id)
}
