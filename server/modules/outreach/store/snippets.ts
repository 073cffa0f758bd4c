import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { keyset } from '#platform/db/keyset.ts'
import type { Snippet } from '../snippets/snippet.ts'

const columns = sql`id, name, text, created_at as "createdAt", changed_at as "changedAt", removed_at as "removedAt"`

/** All that are not removed. */
export async function findSnippets(trx: Trx): Promise<Snippet[]> {
  const { rows } = await sql<Snippet>`
    select ${columns} from outreach.snippets where removed_at is null order by name`.execute(trx.db)
  return rows
}

export async function findSnippet(trx: Trx, id: string): Promise<Snippet | undefined> {
  const { rows } = await sql<Snippet>`select ${columns} from outreach.snippets where id = ${id}::uuid`.execute(trx.db)
  return rows[0]
}

export type SnippetPage = {
  search?: string | undefined
  removed: boolean
  sort: string
  after?: string | undefined
  limit: number
}

export async function listSnippets(trx: Trx, query: SnippetPage): Promise<{ items: Snippet[]; next: string | null }> {
  const sorts = {
    name: { by: sql`name`, type: 'text' as const },
    changedAt: { by: sql`changed_at`, type: 'timestamptz' as const },
  }
  const page = keyset(sorts, query, sql`id`)
  const pattern = query.search ? `%${query.search.replace(/[%_\\]/g, '\\$&')}%` : null
  const { rows } = await sql<Snippet & { sortKey: string }>`
    select ${columns}, ${page.key} as "sortKey" from outreach.snippets
    where (removed_at is not null) = ${query.removed}
      and (${pattern}::text is null or name ilike ${pattern} or text ilike ${pattern}) and ${page.past}
    order by ${page.order} limit ${query.limit}`.execute(trx.db)
  return { items: rows.map(({ sortKey: _, ...one }) => one), next: page.next(rows, query.limit) }
}

export async function insertSnippets(
  trx: Trx,
  snippets: readonly { id: string; name: string; text: string }[],
): Promise<void> {
  const now = trx.clock.now().toString()
  await sql`
    insert into outreach.snippets (organisation_id, id, name, text, created_at, changed_at)
    select ${trx.organisationId}::uuid, id, name, text, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(snippets)}::jsonb) as new (id uuid, name text, text text)`.execute(trx.db)
}

export async function updateSnippet(
  trx: Trx,
  id: string,
  { name, text, removed }: { name: string; text: string; removed: boolean },
): Promise<void> {
  const now = sql`${trx.clock.now().toString()}::timestamptz`
  await sql`
    update outreach.snippets set name = ${name}, text = ${text}, changed_at = ${now},
      removed_at = case when ${removed} then coalesce(removed_at, ${now}) end
    where id = ${id}::uuid`.execute(trx.db)
}

/** Whoever changes snippets waits here for others who do: two changes at a time could make a loop that neither sees. */
export async function lockSnippets(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`outreach.snippets ${trx.organisationId}`}, 0))`.execute(
    trx.db,
  )
}

/** All that a row `t` of the steps says, its variants too. */
const stepWords = sql`t.subject || ' ' || t.body || coalesce((select string_agg(' ' || (v ->> 'subject') || ' ' || (v ->> 'body'), '')
  from jsonb_array_elements(t.variants) v), '')`

export type NamingSequence = { id: string; name: string; text: string }

/** What sequences say that somebody may still get, where it names a snippet: current steps, and those of versions that run. */
export async function findNamingSequences(trx: Trx): Promise<NamingSequence[]> {
  const { rows } = await sql<NamingSequence>`
    select s.id, s.name, string_agg(${stepWords}, ' ') as text
    from outreach.sequences s join outreach.steps t on t.organisation_id = s.organisation_id and t.sequence_id = s.id
    where s.status <> 'archived' and (${stepWords}) ~ '\\{%-?\\s*render'
      and (t.version = s.version or exists (select from outreach.enrollments e where e.organisation_id = s.organisation_id
        and e.sequence_id = s.id and e.version = t.version and e.status in ('active', 'held')))
    group by s.organisation_id, s.id, s.name order by lower(s.name), s.id`.execute(trx.db)
  return rows
}

export type NamingStep = { id: string; messageId: string; text: string }

/** Running enrollments whose message is on its way, of steps that name a snippet. */
export async function findNamingSteps(trx: Trx): Promise<NamingStep[]> {
  const { rows } = await sql<NamingStep>`
    select e.id, e.last_message_id as "messageId", ${stepWords} as text
    from outreach.enrollments e
    join outreach.steps t on t.organisation_id = e.organisation_id and t.sequence_id = e.sequence_id and t.version = e.version
      and t.number = e.next_step
    where e.due_at is null and e.task_id is null and e.last_message_id is not null and e.status in ('active', 'held')
      and (${stepWords}) ~ '\\{%-?\\s*render' order by e.id for update of e`.execute(trx.db)
  return rows
}
