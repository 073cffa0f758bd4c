import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

/** What the message of the same step said before it was called off and made again, by the id of the one that was made last. */
export async function findEarlierTexts(
  trx: Trx,
  ids: readonly string[],
): Promise<Map<string, { subject: string; text: string }>> {
  const { rows } = await sql<{ id: string; subject: string; text: string }>`
    select m.id, before.subject, before.text from delivery.messages m cross join lateral (
      select o.subject, o.body_text as text from delivery.messages o
      where o.organisation_id = m.organisation_id and o.enrollment_id = m.enrollment_id and o.step = m.step and o.id < m.id
      order by o.id desc limit 1) before
    where m.id = any(${ids}::uuid[])`.execute(trx.db)
  return new Map(rows.map(({ id, ...texts }) => [id, texts]))
}
