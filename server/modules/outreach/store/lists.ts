import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { keyset } from '#platform/db/keyset.ts'
import type { Sequence, SequenceStatus, Step } from '../sequences/sequence.ts'
import type { Enrollment } from './enrollments.ts'
import { enrollmentColumns, selected } from './enrollments.ts'
import { type SequenceRow, sequenceColumns, stepJson, toSequence } from './sequences.ts'

export type ListedSequence = Sequence & {
  createdAt: Date
  changedAt: Date
  counts: { active: number; held: number; stopped: number; finished: number; replied: number }
}

export type SequencePage = {
  ids?: readonly string[] | undefined
  search?: string | undefined
  status?: readonly SequenceStatus[] | undefined
  sort: string
  after?: string | undefined
  limit: number
}

/** Sequences with how many are in them. */
export async function listSequences(
  trx: Trx,
  query: SequencePage,
): Promise<{ items: ListedSequence[]; next: string | null }> {
  const page = keyset(
    {
      name: { by: sql`lower(s.name)`, type: 'text' },
      createdAt: { by: sql`s.created_at`, type: 'timestamptz' },
      changedAt: { by: sql`s.changed_at`, type: 'timestamptz' },
    },
    query,
    sql`s.id`,
  )
  const pattern = query.search ? `%${query.search.replace(/[%_\\]/g, '\\$&')}%` : null
  const { rows } = await sql<SequenceRow & Omit<ListedSequence, keyof Sequence> & { sortKey: string }>`
    select ${sequenceColumns}, s.created_at as "createdAt", s.changed_at as "changedAt", ${page.key} as "sortKey",
      (select jsonb_build_object('active', count(*) filter (where e.status = 'active'), 'held', count(*) filter (where e.status = 'held'),
          'stopped', count(*) filter (where e.status = 'stopped'), 'finished', count(*) filter (where e.status = 'finished'),
          'replied', count(e.replied_at))
        from outreach.enrollments e where e.organisation_id = s.organisation_id and e.sequence_id = s.id) as counts
    from outreach.sequences s
    where (${query.ids ?? null}::uuid[] is null or s.id = any(${query.ids ?? null}::uuid[]))
      and (${query.status ?? null}::text[] is null or s.status = any(${query.status ?? null}::text[]))
      and (${pattern}::text is null or s.name ilike ${pattern}) and ${page.past}
    order by ${page.order} limit ${query.limit}`.execute(trx.db)
  return {
    items: rows.map(({ createdAt, changedAt, counts, sortKey: _, ...row }) => ({
      ...toSequence(row),
      ...{ createdAt, changedAt, counts },
    })),
    next: page.next(rows, query.limit),
  }
}

export type SequenceVersion = { version: number; running: number; steps: Step[] }

/** What the steps were at each version, newest first, and how many still run on it. */
export async function listVersions(trx: Trx, sequenceId: string): Promise<SequenceVersion[]> {
  const { rows } = await sql<SequenceVersion>`
    select t.version, jsonb_agg(${stepJson} order by number) as steps,
      (select count(*)::int from outreach.enrollments e where e.organisation_id = t.organisation_id and e.sequence_id = t.sequence_id
        and e.version = t.version and e.status in ('active', 'held')) as running
    from outreach.steps t where t.sequence_id = ${sequenceId}::uuid
    group by t.organisation_id, t.sequence_id, t.version order by t.version desc`.execute(trx.db)
  return rows
}

export type EnrollmentPage = {
  sequenceId?: string | undefined
  /** Only of these contacts. */
  contactIds?: readonly string[] | undefined
  companyId?: string | undefined
  eventId?: string | undefined
  status?: readonly Enrollment['status'][] | undefined
  replied?: boolean | undefined
  sort: string
  after?: string | undefined
  limit: number
}

export async function listEnrollments(
  trx: Trx,
  query: EnrollmentPage,
): Promise<{ items: Enrollment[]; next: string | null }> {
  const page = keyset(
    {
      startedAt: { by: sql`e.started_at`, type: 'timestamptz' },
      dueAt: { by: sql`coalesce(e.due_at, 'infinity')`, type: 'timestamptz' },
    },
    query,
    sql`e.id`,
  )
  const by = {
    contactIds: query.contactIds,
    sequenceIds: query.sequenceId ? [query.sequenceId] : undefined,
    companyIds: query.companyId ? [query.companyId] : undefined,
    eventIds: query.eventId ? [query.eventId] : undefined,
  }
  const { rows } = await sql<Enrollment & { sortKey: string }>`
    select ${enrollmentColumns}, ${page.key} as "sortKey" from outreach.enrollments e
    where ${selected(by)} and (${query.status ?? null}::text[] is null or e.status = any(${query.status ?? null}::text[]))
      and (${query.replied ?? null}::boolean is null or (e.replied_at is not null) = ${query.replied ?? null}::boolean)
      and ${page.past}
    order by ${page.order} limit ${query.limit}`.execute(trx.db)
  return { items: rows, next: page.next(rows, query.limit) }
}
