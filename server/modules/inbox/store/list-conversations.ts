import type { ConversationsQuery } from '@lanyard/contract/inbox.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { keyset } from '#platform/db/keyset.ts'
import { textSearch } from '#platform/db/text-search.ts'
import type { Conversation } from '../conversation.ts'
import { found } from './conversations.ts'

const sorts = {
  lastMailAt: { by: sql`c.last_at`, type: 'timestamptz' },
  subject: { by: sql`lower(coalesce(newest.subject, ''))`, type: 'text' },
} as const

/** Texts are searched this far. */
const searched = 4000

export async function listConversations(
  trx: Trx,
  query: ConversationsQuery,
): Promise<{ items: Conversation[]; next: string | null }> {
  const page = keyset(sorts, query, sql`c.id`)
  const { rows } = await sql<Conversation & { sortKey: string }>`
    select ${found.columns}, ${page.key} as "sortKey" from ${found.from}
    where ${conditionsOf(query)} and ${page.past} order by ${page.order} limit ${query.limit}`.execute(trx.db)
  return { items: rows, next: page.next(rows, query.limit) }
}

function conditionsOf(query: ConversationsQuery): RawBuilder<unknown> {
  const { search, waiting, assigned } = query
  const conditions = [
    query.state && sql`c.state = ${query.state}`,
    query.contactId && sql`c.contact_id = ${query.contactId}::uuid`,
    query.companyId && sql`c.company_id = ${query.companyId}::uuid`,
    query.eventId && sql`c.event_id = ${query.eventId}::uuid`,
    query.mailboxId && sql`c.mailbox_id = ${query.mailboxId}::uuid`,
    query.intent && sql`newest.intent = ${query.intent}`,
    query.kind && sql`newest.kind = ${query.kind}`,
    waiting !== undefined && sql`${found.waiting} = ${waiting}`,
    assigned !== undefined && sql`(c.contact_id is not null) = ${assigned}`,
    search &&
      sql`exists (select from inbox.mails m where m.organisation_id = c.organisation_id and m.conversation_id = c.id
        and ${textSearch(search).in(sql`concat_ws(' ', m.from_name, m.from_address, m.subject, left(m.body_text, ${sql.lit(searched)}))`)})`,
  ].filter((one) => one !== undefined && one !== '' && one !== false)
  return sql.join([sql`true`, ...conditions], sql` and `)
}
