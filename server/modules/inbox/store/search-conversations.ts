import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { textSearch } from '#platform/db/text-search.ts'

export type FoundConversation = { id: string; subject: string; fromName: string; fromAddress: string | null }

/** Conversations by subject or sender of one of their mails, which is the one shown. The best first, of equals the newest. */
export async function searchConversations(trx: Trx, typed: string, limit: number): Promise<FoundConversation[]> {
  const search = textSearch(typed)
  const { rows } = await sql<FoundConversation>`
    select id, subject, "fromName", "fromAddress" from (
      select distinct on (m.conversation_id) m.conversation_id as id, m.subject, m.from_name as "fromName",
        m.from_address as "fromAddress", m.received_at, ${search.rank(sql`m.subject`)} as rank
      from inbox.mails m
      where m.organisation_id = ${trx.organisationId}::uuid and m.conversation_id is not null and m.erased_at is null
        and ${search.in(sql`concat_ws(' ', m.subject, m.from_name, m.from_address)`)}
      order by m.conversation_id, rank, m.received_at desc
    ) best
    order by rank, received_at desc, id limit ${limit}`.execute(trx.db)
  return rows
}
