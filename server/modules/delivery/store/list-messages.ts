import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { keyset } from '#platform/db/keyset.ts'
import type { Message, MessageState } from '../message.ts'
import { columns } from './messages.ts'

export type MessageQuery = {
  search?: string | undefined
  state?: readonly MessageState[] | undefined
  heldFor?: string | undefined
  sequenceId?: string | undefined
  contactId?: string | undefined
  companyId?: string | undefined
  enrollmentId?: string | undefined
  eventId?: string | undefined
  mailboxId?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export type MessagePage = MessageQuery & { sort: string; after?: string | undefined; limit: number }

export type ListedMessage = Message & { mailboxAddress: string | null }

const all = ['planned', 'claimed', 'sending', 'sent', 'failed', 'in_doubt', 'held', 'cancelled'] as const

const mailboxAddress = sql`(select from_address from delivery.mailboxes mailbox
  where mailbox.organisation_id = message.organisation_id and mailbox.id = message.mailbox_id) as "mailboxAddress"`

export async function listMessages(
  trx: Trx,
  query: MessagePage,
): Promise<{ items: ListedMessage[]; next: string | null }> {
  const page = keyset(
    {
      sendAt: { by: sql`message.send_at`, type: 'timestamptz' },
      changedAt: { by: sql`message.changed_at`, type: 'timestamptz' },
    },
    query,
    sql`message.id`,
  )
  const found = sql`from delivery.messages message where ${matching(query)} and ${page.past}`
  const ordered = sql`order by ${page.order} limit ${query.limit}`
  // By hour the first of each state are put together: an index knows those, and all of an organisation's messages would have to be sorted.
  const source = query.sort.endsWith('sendAt')
    ? sql`from unnest(${[...new Set(query.state ?? all)]}::text[]) as wanted (of_state)
        cross join lateral (select message.* ${found} and message.state = of_state ${ordered}) as message`
    : found
  const { rows } = await sql<ListedMessage & { sortKey: string }>`
    select ${columns}, ${mailboxAddress}, ${page.key} as "sortKey" ${source} ${ordered}`.execute(trx.db)
  return { items: rows, next: page.next(rows, query.limit) }
}

/** As `listMessages` shows it. */
export async function findListed(trx: Trx, id: string): Promise<ListedMessage | undefined> {
  const { rows } = await sql<ListedMessage>`
    select ${columns}, ${mailboxAddress} from delivery.messages message where id = ${id}::uuid`.execute(trx.db)
  return rows[0]
}

export type MessageCounts = { states: Record<MessageState, number>; held: { reason: string; count: number }[] }

/** How many messages each state has, and held ones by reason. No state is counted past `most`: an index stops reading there. */
export async function countMessages(trx: Trx, query: MessageQuery, most: number): Promise<MessageCounts> {
  const { rows } = await sql<{ state: MessageState; count: number }>`
    select state, (select count(*)::int from (select from delivery.messages message
      where message.state = wanted.state and ${matching(query)} limit ${most}) as found) as count
    from unnest(${all}::text[]) as wanted (state)`.execute(trx.db)
  const held = await sql<{ reason: string; count: number }>`
    select reason, count(*)::int as count from (select coalesce(state_reason, 'unknown') as reason from delivery.messages message
      where message.state = 'held' and ${matching(query)} limit ${most}) as found
    group by reason order by count desc, reason`.execute(trx.db)
  return {
    states: Object.fromEntries(rows.map((row) => [row.state, row.count])) as MessageCounts['states'],
    held: held.rows,
  }
}

function matching(query: MessageQuery): RawBuilder<boolean> {
  const conditions = [
    query.search && mentions(query.search),
    query.state && sql`message.state = any(${query.state}::text[])`,
    query.heldFor && sql`message.state_reason = ${query.heldFor}`,
    query.sequenceId && sql`message.sequence_id = ${query.sequenceId}::uuid`,
    query.contactId && sql`message.contact_id = ${query.contactId}::uuid`,
    query.companyId && sql`message.company_id = ${query.companyId}::uuid`,
    query.enrollmentId && sql`message.enrollment_id = ${query.enrollmentId}::uuid`,
    query.eventId && sql`message.event_id = ${query.eventId}::uuid`,
    query.mailboxId && sql`message.mailbox_id = ${query.mailboxId}::uuid`,
    query.from && sql`message.send_at >= ${query.from}::timestamptz`,
    query.to && sql`message.send_at < ${query.to}::timestamptz + make_interval(days => ${isDay(query.to) ? 1 : 0})`,
  ].filter((one) => typeof one === 'object')
  return sql<boolean>`(${sql.join([sql`true`, ...conditions], sql` and `)})`
}

const isDay = (moment: string): boolean => !moment.includes('T')

function mentions(search: string): RawBuilder<unknown> {
  const pattern = `%${search.replace(/[%_\\]/g, '\\$&')}%`
  return sql`(message.to_name ilike ${pattern} or message.to_address ilike ${pattern} or message.subject ilike ${pattern})`
}
