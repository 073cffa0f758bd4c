import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { type Hit, type Judgement, rulesEdition } from '../tracking/judge-hit.ts'

export type NewHit = { messageId: string; kind: 'open' | 'click'; url: string | null; agent: string | null } & Place

/** From where it came, cut off so that it names no household, and whose network that was known to be. */
type Place = { network: string | null; networkOwner: string | null }

/** All of one moment. As arrays, which cost the database less than JSON does; ids as text of our own, which needs no escaping. */
export async function insertHits(trx: Trx, hits: readonly NewHit[]): Promise<void> {
  const ids = `{${hits.map(() => trx.ids.next()).join()}}`
  const messageIds = `{${hits.map((hit) => hit.messageId).join()}}`
  await sql`
    insert into delivery.hits (organisation_id, id, message_id, kind, url, agent, network, network_owner, hit_at)
    select ${trx.organisationId}::uuid, id, message_id, kind, url, agent, network, network_owner, ${trx.clock.now().toString()}::timestamptz
    from unnest(${ids}::uuid[], ${messageIds}::uuid[], ${hits.map((hit) => hit.kind)}::text[], ${hits.map((hit) => hit.url)}::text[],
      ${hits.map((hit) => hit.agent)}::text[], ${hits.map((hit) => hit.network)}::text[],
      ${hits.map((hit) => hit.networkOwner)}::text[]) as hit (id, message_id, kind, url, agent, network, network_owner)`.execute(
    trx.db,
  )
}

export type UnjudgedHit = Hit & { contactId: string | null; sentAt: number | null }

export const columns = sql`hit.id, hit.message_id as "messageId", hit.kind, hit.url, hit.agent, hit.network,
  hit.network_owner as "networkOwner",
  extract(epoch from hit.hit_at)::float8 * 1000 as at`

/** The oldest hits not judged yet, locked, up to `until`. */
export async function lockUnjudged(trx: Trx, until: Temporal.Instant, limit: number): Promise<UnjudgedHit[]> {
  const { rows } = await sql<UnjudgedHit>`
    select ${columns}, message.contact_id as "contactId", extract(epoch from message.sent_at)::float8 * 1000 as "sentAt"
    from delivery.hits hit
    left join delivery.messages message on message.organisation_id = hit.organisation_id and message.id = hit.message_id
    where hit.judged_at is null and hit.hit_at <= ${until.toString()}::timestamptz
    order by hit.id limit ${limit} for update of hit skip locked`.execute(trx.db)
  return rows
}

/** When the first hit that waits to be judged came in. */
export async function findUnjudged(trx: Trx): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select hit_at as at from delivery.hits where judged_at is null order by id limit 1`.execute(trx.db)
  return rows[0] && Temporal.Instant.fromEpochMilliseconds(rows[0].at.getTime())
}

/** Clicks on these messages in a stretch of time, judged or not. */
export async function listClicks(trx: Trx, messageIds: readonly string[], from: number, to: number): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select ${columns} from delivery.hits hit
    where hit.kind = 'click' and hit.message_id = any(${messageIds}::uuid[])
      and hit.hit_at between to_timestamp(${from / 1000}) and to_timestamp(${to / 1000})`.execute(trx.db)
  return rows
}

export async function writeJudgements(
  trx: Trx,
  judged: readonly (Judgement & { id: string })[],
  networksEdition: number,
): Promise<void> {
  await sql`
    with judged as (
      update delivery.hits hit set judged_at = ${trx.clock.now().toString()}::timestamptz, machine = one.machine,
        judged_because = one.because, judged_rules = ${rulesEdition}, judged_networks = ${networksEdition}
      from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb) as one (id uuid, machine boolean, because text)
      where hit.id = one.id returning hit.message_id, hit.kind, hit.machine, hit.hit_at
    ), first as (
      select message_id, min(hit_at) filter (where kind = 'open') as opened, min(hit_at) filter (where kind = 'click') as clicked
      from judged where not machine group by message_id
    )
    update delivery.messages message set first_opened_at = least(message.first_opened_at, first.opened, first.clicked),
      first_clicked_at = least(message.first_clicked_at, first.clicked)
    from first where message.id = first.message_id`.execute(trx.db)
}

export type JudgedHit = {
  kind: 'open' | 'click'
  url: string | null
  agent: string | null
  at: Date
  machine: boolean | null
  because: string | null
  network: string | null
}

/** The newest hundred of a message. */
export async function listHits(trx: Trx, messageId: string): Promise<JudgedHit[]> {
  const { rows } = await sql<JudgedHit>`
    select kind, url, agent, hit_at as at, machine, judged_because as because, network from delivery.hits
    where message_id = ${messageId}::uuid order by hit_at desc limit 100`.execute(trx.db)
  return rows
}

export async function listHitsOf(trx: Trx, contactIds: readonly string[]): Promise<JudgedHit[]> {
  const { rows } = await sql<JudgedHit>`
    select hit.kind, hit.url, hit.agent, hit.hit_at as at, hit.machine, hit.judged_because as because, hit.network from delivery.hits hit
    join delivery.messages message on message.organisation_id = hit.organisation_id and message.id = hit.message_id
    where message.contact_id = any(${contactIds}::uuid[]) order by hit.id`.execute(trx.db)
  return rows
}

export async function deleteHitsOf(trx: Trx, contactIds: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from delivery.hits hit using delivery.messages message
    where message.organisation_id = hit.organisation_id and message.id = hit.message_id
      and message.contact_id = any(${contactIds}::uuid[])`.execute(trx.db)
  return Number(numAffectedRows ?? 0)
}
