import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { columns, type UnjudgedHit } from './hits.ts'

type Editions = { rules: number; networks: number }

/**
 * Hits by older rules, and those from a network that other lists may know otherwise. Apart from each other, and each a stretch of one index
 * (hits_by_rules, hits_by_networks): what was judged again has left it, so that a portion costs its own size, however much went before.
 */
function outdated({ rules, networks }: Editions) {
  const byOtherNetworks = sql`hit.judged_at is not null and hit.network is not null and hit.judged_rules >= ${rules}`
  return [
    { where: sql`hit.judged_at is not null and hit.judged_rules < ${rules}`, order: sql`hit.judged_rules, hit.id` },
    { where: sql`${byOtherNetworks} and hit.judged_networks < ${networks}`, order: sql`hit.judged_networks, hit.id` },
    { where: sql`${byOtherNetworks} and hit.judged_networks > ${networks}`, order: sql`hit.judged_networks, hit.id` },
  ]
}

export async function countJudgedBefore(trx: Trx, editions: Editions): Promise<number> {
  const counts = sql.join(
    outdated(editions).map(({ where }) => sql`(select count(*) from delivery.hits hit where ${where})`),
    sql` + `,
  )
  const { rows } = await sql<{ count: number }>`select (${counts})::int as count`.execute(trx.db)
  return rows[0]!.count
}

export type JudgedBefore = UnjudgedHit & { machine: boolean }

/** Hits that older rules or other lists judged, locked, the oldest rules' first. */
export async function lockJudgedBefore(trx: Trx, editions: Editions, limit: number): Promise<JudgedBefore[]> {
  const found: JudgedBefore[] = []
  for (const { where, order } of outdated(editions)) {
    if (found.length >= limit) break
    const { rows } = await sql<JudgedBefore>`
      select ${columns}, hit.machine, message.contact_id as "contactId",
        extract(epoch from message.sent_at)::float8 * 1000 as "sentAt"
      from delivery.hits hit
      left join delivery.messages message on message.organisation_id = hit.organisation_id and message.id = hit.message_id
      where ${where} order by ${order} limit ${limit - found.length} for update of hit skip locked`.execute(trx.db)
    found.push(...rows)
  }
  return found
}

/** When people first opened and clicked, from the judgements as they are now: a click shows that it was opened, too. */
export async function recountMessages(trx: Trx, messageIds: readonly string[]): Promise<void> {
  await sql`
    update delivery.messages message set first_opened_at = first.opened, first_clicked_at = first.clicked
    from (
      select message_id, min(hit_at) filter (where not machine) as opened,
        min(hit_at) filter (where kind = 'click' and not machine) as clicked
      from delivery.hits where message_id = any(${messageIds}::uuid[]) group by message_id
    ) as first
    where message.id = first.message_id`.execute(trx.db)
}

/** Which of these messages a person opened or clicked, as it is judged now: "open <id>", "click <id>". */
export async function findHuman(trx: Trx, messageIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select distinct kind || ' ' || message_id as key from delivery.hits
    where message_id = any(${messageIds}::uuid[]) and judged_at is not null and not machine`.execute(trx.db)
  return new Set(rows.map((row) => row.key))
}
