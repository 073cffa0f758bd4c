import type { ContactBasis, contactBasesQuery, NewContactBases } from '@lanyard/contract/contact-bases.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Trx } from '#platform/context.ts'
import { keyset } from '#platform/db/keyset.ts'
import { actorOf } from './store.ts'

export type Basis = Omit<ContactBasis, 'recordedAt' | 'withdrawnAt'> & { recordedAt: Date; withdrawnAt: Date | null }

const columns = sql<Basis>`id, contact_id as "contactId", kind, source, obtained_on::text as "obtainedOn", ends_on::text as "endsOn", recorded_at as "recordedAt",
  recorded_by as "recordedBy", withdrawn_at as "withdrawnAt", withdrawn_by as "withdrawnBy"`

/** One basis of a kind stands for a contact at a time. Answers the contacts for whom it is new. */
export async function insertBases(
  trx: Trx,
  { contactIds, kind, source, obtainedOn, endsOn = null }: NewContactBases,
): Promise<string[]> {
  const rows = contactIds.map((contactId) => ({ contactId, id: trx.ids.next() }))
  const { rows: inserted } = await sql<{ contactId: string }>`
    insert into compliance.contact_bases (organisation_id, id, contact_id, kind, source, obtained_on, ends_on, recorded_at, recorded_by)
    select ${trx.organisationId}::uuid, id, "contactId", ${kind}, ${source}, ${obtainedOn}::date, ${endsOn}::date, ${trx.clock.now().toString()}::timestamptz,
      ${actorOf(trx)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id uuid, "contactId" uuid)
    on conflict do nothing returning contact_id as "contactId"`.execute(trx.db)
  return inserted.map((row) => row.contactId)
}

/** Of one kind, or all that stand. */
export async function withdrawStanding(
  trx: Trx,
  { contactIds, kind }: { contactIds: readonly string[]; kind?: string | undefined },
): Promise<Basis[]> {
  const { rows } = await sql<Basis>`
    update compliance.contact_bases set withdrawn_at = ${trx.clock.now().toString()}::timestamptz, withdrawn_by = ${actorOf(trx)}
    where withdrawn_at is null and contact_id = any(${contactIds}::uuid[]) and (${kind ?? null}::text is null or kind = ${kind ?? null})
    returning ${columns}`.execute(trx.db)
  return rows
}

/** Those whose last day is over stand no more; answers which. */
export async function closeEnded(trx: Trx, limit: number): Promise<Basis[]> {
  const { rows } = await sql<Basis>`
    update compliance.contact_bases set withdrawn_at = ${trx.clock.now().toString()}::timestamptz, withdrawn_by = ${actorOf(trx)}
    where id in (select id from compliance.contact_bases where withdrawn_at is null and ends_on < ${todayOf(trx)}::date
      order by ends_on limit ${limit})
    returning ${columns}`.execute(trx.db)
  return rows
}

/** The first day on which a basis that stands is over. */
export async function findNextEnd(trx: Trx): Promise<Temporal.PlainDate | undefined> {
  const { rows } = await sql<{ day: string | null }>`
    select min(ends_on)::text as day from compliance.contact_bases where withdrawn_at is null and ends_on is not null`.execute(
    trx.db,
  )
  return rows[0]?.day ? Temporal.PlainDate.from(rows[0].day).add({ days: 1 }) : undefined
}

/** How long before its end a basis is worth a look. */
const noticeDays = 30

const isEnding = (trx: Trx) => sql`withdrawn_at is null and ends_on >= ${todayOf(trx)}::date
  and ends_on < ${todayOf(trx)}::date + ${noticeDays}::integer`

/** Contacts of whom a basis ends soon. */
export async function countEndingBases(trx: Trx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct contact_id)::int as n from compliance.contact_bases where ${isEnding(trx)}`.execute(trx.db)
  return rows[0]?.n ?? 0
}

export const todayOf = (trx: Trx): string => trx.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString()

type Filter = Partial<Omit<z.output<typeof contactBasesQuery>, 'limit'>> & { limit: number }

export async function listBases(trx: Trx, filter: Filter): Promise<{ items: Basis[]; next: string | null }> {
  const sorts = { recordedAt: { by: sql`recorded_at`, type: 'timestamptz' as const } }
  const page = keyset(sorts, { sort: filter.sort ?? '-recordedAt', after: filter.after }, sql`id`)
  const conditions = [
    page.past,
    filter.contactId && sql`contact_id = ${filter.contactId}::uuid`,
    filter.kind && sql`kind = ${filter.kind}`,
    filter.ending && isEnding(trx),
    filter.withdrawn === true && sql`withdrawn_at is not null`,
    filter.withdrawn === false && sql`withdrawn_at is null`,
  ].filter((one) => typeof one === 'object')
  const { rows } = await sql<Basis & { sortKey: string }>`
    select ${columns}, ${page.key} as "sortKey" from compliance.contact_bases
    where ${sql.join(conditions, sql` and `)} order by ${page.order} limit ${filter.limit}`.execute(trx.db)
  return { items: rows.map(({ sortKey: _, ...row }) => row), next: page.next(rows, filter.limit) }
}

export async function listBasesOf(trx: Trx, contactIds: readonly string[]): Promise<Basis[]> {
  const { rows } = await sql<Basis>`
    select ${columns} from compliance.contact_bases where contact_id = any(${contactIds}::uuid[]) order by id`.execute(
    trx.db,
  )
  return rows
}

export async function deleteBasesOf(trx: Trx, contactIds: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from compliance.contact_bases where contact_id = any(${contactIds}::uuid[])`.execute(trx.db)
  return Number(numAffectedRows ?? 0)
}
