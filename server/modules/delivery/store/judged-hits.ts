import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { columns, type UnjudgedHit } from './hits.ts'

/** By older rules, or from a network that a newer list may know. */
const isOutdated = (rules: number, networks: number) =>
  sql`(hit.judged_rules < ${rules} or (hit.network is not null and hit.judged_networks < ${networks}))`

export async function countJudgedBefore(trx: Trx, rules: number, networks: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from delivery.hits hit where judged_at is not null and ${isOutdated(rules, networks)}`.execute(
    trx.db,
  )
  return rows[0]!.count
}

export type JudgedBefore = UnjudgedHit & { machine: boolean }

/** Hits that older rules judged, locked, the oldest rules' first. */
export async function lockJudgedBefore(
  trx: Trx,
  { rules, networks }: { rules: number; networks: number },
  limit: number,
): Promise<JudgedBefore[]> {
  const { rows } = await sql<JudgedBefore>`
    select ${columns}, hit.machine, message.contact_id as "contactId",
      extract(epoch from message.sent_at)::float8 * 1000 as "sentAt"
    from delivery.hits hit
    left join delivery.messages message on message.organisation_id = hit.organisation_id and message.id = hit.message_id
    where hit.judged_at is not null and ${isOutdated(rules, networks)}
    order by hit.judged_rules, hit.id limit ${limit} for update of hit skip locked`.execute(trx.db)
  return rows
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
