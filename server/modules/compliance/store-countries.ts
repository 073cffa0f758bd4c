import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Choices, CountryChoice } from './countries/country-rule.ts'
import { actorOf } from './store.ts'
import { todayOf } from './store-bases.ts'

export type DecidedChoice = CountryChoice & { decidedAt: Date; decidedBy: string }

/** All that the organisation decided: at most a row for each country. */
export async function listChoices(trx: Trx): Promise<DecidedChoice[]> {
  const { rows } = await sql<DecidedChoice>`
    select country, messages, grounds, open_tracking as "openTracking", decided_at as "decidedAt", decided_by as "decidedBy"
    from compliance.country_choices order by country`.execute(trx.db)
  return rows
}

export async function writeChoice(trx: Trx, choice: CountryChoice): Promise<void> {
  await sql`
    insert into compliance.country_choices (organisation_id, country, messages, grounds, open_tracking, decided_at, decided_by)
    values (${trx.organisationId}::uuid, ${choice.country}, ${choice.messages}, ${choice.grounds}, ${choice.openTracking},
      ${trx.clock.now().toString()}::timestamptz, ${actorOf(trx)})
    on conflict (organisation_id, country) do update set messages = excluded.messages, grounds = excluded.grounds,
      open_tracking = excluded.open_tracking, decided_at = excluded.decided_at, decided_by = excluded.decided_by`.execute(
    trx.db,
  )
}

export async function deleteChoice(trx: Trx, country: string): Promise<void> {
  await sql`delete from compliance.country_choices where country = ${country}`.execute(trx.db)
}

/** Undefined where the organisation decided nothing: opens are as countries and sequences say. */
export async function findTrackingPolicy(trx: Trx): Promise<{ opens: boolean } | undefined> {
  const { rows } = await sql<{ opens: boolean }>`select opens from compliance.tracking_policies`.execute(trx.db)
  return rows[0]
}

export async function writeTrackingPolicy(trx: Trx, opens: boolean): Promise<void> {
  await sql`
    insert into compliance.tracking_policies (organisation_id, opens, changed_at)
    values (${trx.organisationId}::uuid, ${opens}, ${trx.clock.now().toString()}::timestamptz)
    on conflict (organisation_id) do update set opens = excluded.opens, changed_at = excluded.changed_at`.execute(
    trx.db,
  )
}

/** All that decides about recipients, in one query, because it is asked before every message that leaves. */
export type Decided = { choices: Choices; withBasis: ReadonlySet<string>; opens: boolean }

export async function findDecided(trx: Trx, contactIds: readonly string[]): Promise<Decided> {
  type Row = {
    kind: 'choice' | 'basis' | 'opens'
    key: string
    messages: 'allow' | 'hold' | null
    opens: 'on' | 'off' | null
  }
  const { rows } = await sql<Row>`
    select 'choice' as kind, country as key, messages, open_tracking as opens from compliance.country_choices
    union all select 'basis', contact_id::text, null, null from compliance.contact_bases
      where contact_id = any(${contactIds}::uuid[]) and withdrawn_at is null
        and (ends_on is null or ends_on >= ${todayOf(trx)}::date)
    union all select 'opens', '', null, case when opens then 'on' else 'off' end from compliance.tracking_policies`.execute(
    trx.db,
  )
  const of = (kind: Row['kind']) => rows.filter((row) => row.kind === kind)
  return {
    choices: new Map(of('choice').map(({ key, messages, opens }) => [key, { messages, openTracking: opens }])),
    withBasis: new Set(of('basis').map((row) => row.key)),
    opens: of('opens')[0]?.opens !== 'off',
  }
}
