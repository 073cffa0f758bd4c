import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

/** How far a mailbox was read, and how that went. */
export type Poll = {
  mailboxId: string
  numbering: string | null
  lastUid: number
  sinceOn: string
  state: 'reading' | 'try_later' | 'misconfigured' | 'broken'
  problem: string | null
  failures: number
  polledAt: Date
  nextAt: Date
}

export async function listPolls(trx: Trx): Promise<Poll[]> {
  const { rows } = await sql<Poll>`
    select mailbox_id as "mailboxId", numbering, last_uid::float8 as "lastUid", since_on::text as "sinceOn", state, problem, failures,
      polled_at as "polledAt", next_at as "nextAt"
    from inbox.polls order by mailbox_id`.execute(trx.db)
  return rows
}

export type Place = { numbering: string; lastUid: number; sinceOn: string }

/** Goes on to this place, never back while the numbering is the same. */
export async function advancePoll(trx: Trx, mailboxId: string, place: Place): Promise<void> {
  const now = trx.clock.now().toString()
  await sql`
    insert into inbox.polls as known (organisation_id, mailbox_id, numbering, last_uid, since_on, state, failures, polled_at, next_at)
    values (${trx.organisationId}::uuid, ${mailboxId}::uuid, ${place.numbering}, ${place.lastUid}::bigint, ${place.sinceOn}::date,
      'reading', 0, ${now}::timestamptz, ${now}::timestamptz)
    on conflict (organisation_id, mailbox_id) do update set numbering = excluded.numbering,
      last_uid = case when known.numbering = excluded.numbering then greatest(known.last_uid, excluded.last_uid) else excluded.last_uid end,
      since_on = greatest(known.since_on, excluded.since_on)`.execute(trx.db)
}

export type PollOutcome = Pick<Poll, 'state' | 'problem' | 'failures' | 'sinceOn'> & { nextAt: Temporal.Instant }

export async function recordPoll(trx: Trx, mailboxId: string, outcome: PollOutcome): Promise<void> {
  await sql`
    insert into inbox.polls (organisation_id, mailbox_id, last_uid, since_on, state, problem, failures, polled_at, next_at)
    values (${trx.organisationId}::uuid, ${mailboxId}::uuid, 0, ${outcome.sinceOn}::date, ${outcome.state}, ${outcome.problem},
      ${outcome.failures}, ${trx.clock.now().toString()}::timestamptz, ${outcome.nextAt.toString()}::timestamptz)
    on conflict (organisation_id, mailbox_id) do update set state = excluded.state, problem = excluded.problem,
      failures = excluded.failures, polled_at = excluded.polled_at, next_at = excluded.next_at`.execute(trx.db)
}
