import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Conversation } from '../conversation.ts'
import type { Match } from '../mail.ts'

type Beginning = Pick<Match, 'contactId' | 'companyId' | 'eventId' | 'mailboxId'> & { key: string }

/** Begins the conversation with this key, or goes on with it; answers its id. */
export async function openConversation(trx: Trx, one: Beginning, reopens: boolean): Promise<string> {
  const now = trx.clock.now().toString()
  const { rows } = await sql<{ id: string }>`
    insert into inbox.conversations as known (organisation_id, id, key, contact_id, company_id, event_id, mailbox_id, state, created_at,
      last_at)
    values (${trx.organisationId}::uuid, ${trx.ids.next()}::uuid, ${one.key}, ${one.contactId}, ${one.companyId}, ${one.eventId},
      ${one.mailboxId}, 'open', ${now}::timestamptz, ${now}::timestamptz)
    on conflict (organisation_id, key) do update
      set last_at = excluded.last_at, state = case when ${reopens} then 'open' else known.state end
    returning id`.execute(trx.db)
  return rows[0]!.id
}

export async function touchConversation(trx: Trx, id: string, reopens: boolean): Promise<string> {
  await sql`
    update inbox.conversations set last_at = ${trx.clock.now().toString()}::timestamptz,
      state = case when ${reopens} then 'open' else state end
    where id = ${id}::uuid`.execute(trx.db)
  return id
}

/** Answers those that were in the other state before. */
export async function setStates(
  trx: Trx,
  ids: readonly string[],
  state: Conversation['state'],
): Promise<Pick<Conversation, 'id' | 'state'>[]> {
  const { rows } = await sql<Pick<Conversation, 'id' | 'state'>>`
    with before as (
      select organisation_id, id, state from inbox.conversations where id = any(${ids}::uuid[]) and state <> ${state} for update
    )
    update inbox.conversations c set state = ${state} from before
    where c.organisation_id = before.organisation_id and c.id = before.id
    returning c.id, before.state`.execute(trx.db)
  return rows
}

export async function setAnswered(trx: Trx, id: string): Promise<void> {
  await sql`
    update inbox.conversations set answered_at = ${trx.clock.now().toString()}::timestamptz where id = ${id}::uuid`.execute(
    trx.db,
  )
}

/** Null: nobody has answered, or whoever did took it back. */
export async function correctAnswered(trx: Trx, rows: readonly { id: string; at: Date | null }[]): Promise<void> {
  await sql`
    update inbox.conversations c set answered_at = one.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one (id uuid, at timestamptz) where c.id = one.id`.execute(
    trx.db,
  )
}

/** With whom the conversation and all of its mails are from now on. */
export async function setContact(
  trx: Trx,
  id: string,
  who: { contactId: string | null; companyId: string | null },
): Promise<void> {
  await sql`
    with own as (
      update inbox.mails set contact_id = ${who.contactId}::uuid, company_id = ${who.companyId}::uuid
      where conversation_id = ${id}::uuid and kind in ('reply', 'auto_reply')
    )
    update inbox.conversations set contact_id = ${who.contactId}::uuid, company_id = ${who.companyId}::uuid
    where id = ${id}::uuid`.execute(trx.db)
}

const asked = sql`coalesce(c.state = 'open' and asked.received_at > coalesce(c.answered_at, '-infinity'), false)`

/** A conversation with its newest mail, to select from; `newest`, `asked` and `c` can be named in conditions. */
export const found = {
  columns: sql`c.id, c.contact_id as "contactId", c.company_id as "companyId", c.event_id as "eventId", c.mailbox_id as "mailboxId",
    c.state, ${asked} as waiting, c.last_at as "lastAt", c.answered_at as "answeredAt", newest.from_address as "fromAddress",
    coalesce(newest.from_name, '') as "fromName", coalesce(newest.subject, '') as subject,
    left(coalesce(newest.body_text, ''), 240) as extract, newest.kind, newest.intent`,
  from: sql`inbox.conversations c
    left join lateral (
      select subject, intent, kind, from_address, from_name, body_text from inbox.mails m
      where m.organisation_id = c.organisation_id and m.conversation_id = c.id order by m.received_at desc, m.id desc limit 1
    ) newest on true
    left join lateral (
      select max(received_at) as received_at from inbox.mails m
      where m.organisation_id = c.organisation_id and m.conversation_id = c.id and m.kind = 'reply'
        and coalesce(m.intent, 'neutral') not in ('unsubscribe', 'out_of_office', 'left_company', 'auto_reply')
    ) asked on true`,
  waiting: asked,
}

export async function findConversations(trx: Trx, ids: readonly string[]): Promise<Conversation[]> {
  const { rows } = await sql<Conversation>`
    select ${found.columns} from ${found.from} where c.id = any(${ids}::uuid[]) order by c.id`.execute(trx.db)
  return rows
}

export async function findConversation(trx: Trx, id: string): Promise<Conversation | undefined> {
  return (await findConversations(trx, [id]))[0]
}
