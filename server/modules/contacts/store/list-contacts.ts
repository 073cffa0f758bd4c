import { type ContactsQuery, contactStatus, seniority } from '@lanyard/contract/contacts.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { keyset, type SortColumn } from '#platform/db/keyset.ts'
import type { Contact } from '../contact.ts'
import { contactsWithChannels } from './read-contacts.ts'

export type ContactFilter = Partial<Omit<ContactsQuery, 'limit'>> & { limit: number }

/** A page of contacts, at those companies where some are said. Its rows are chosen before their channels are looked up, which costs more than choosing. */
export async function listContacts(
  trx: Trx,
  filter: ContactFilter,
  companyIds?: RawBuilder<unknown>,
): Promise<{ items: Contact[]; next: string | null }> {
  const page = keyset(sorts, { sort: filter.sort ?? 'createdAt', after: filter.after }, sql`c.id`)
  const { rows } = await sql<Contact & { sortKey: string }>`
    with page as (
      select c.id, ${page.key} as "sortKey", row_number() over (order by ${page.order}) as place
      from contacts.contacts c join contacts.persons p on p.organisation_id = c.organisation_id and p.id = c.person_id
      where ${sql.join(conditionsOf(filter, companyIds), sql` and `)} and ${page.past}
      order by ${page.order} limit ${filter.limit})
    select one.*, page."sortKey" from page join (${contactsWithChannels}) as one on one.id = page.id order by page.place`.execute(
    trx.db,
  )
  return { items: rows.map(({ sortKey: _, ...contact }) => contact), next: page.next(rows, filter.limit) }
}

/** How many match, or how many of them come after where a page ended. */
export async function countContacts(
  trx: Trx,
  filter: Omit<ContactFilter, 'limit'>,
  companyIds?: RawBuilder<unknown>,
): Promise<number> {
  const page = keyset(sorts, { sort: filter.sort ?? 'createdAt', after: filter.after }, sql`c.id`)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from contacts.contacts c join contacts.persons p on p.organisation_id = c.organisation_id and p.id = c.person_id
    where ${sql.join(conditionsOf(filter, companyIds), sql` and `)} and ${page.past}`.execute(trx.db)
  return rows[0]!.count
}

function conditionsOf(filter: Omit<ContactFilter, 'limit'>, companyIds: RawBuilder<unknown> | undefined) {
  return [
    filter.deleted ? sql`c.deleted_because in ('by_hand', 'import_undone')` : sql`c.deleted_at is null`,
    companyIds && sql`c.company_id in (${companyIds})`,
    filter.companyId && sql`c.company_id = ${filter.companyId}::uuid`,
    filter.eventId && sql`c.event_id = ${filter.eventId}::uuid`,
    filter.department && sql`c.department = ${filter.department}`,
    filter.seniority && sql`c.seniority = ${filter.seniority}`,
    filter.status && sql`c.status = ${filter.status}`,
    filter.decisionMaker !== undefined && sql`c.decision_maker = ${filter.decisionMaker}`,
    filter.roleByHand !== undefined && sql`('department' = any(c.by_hand)) = ${filter.roleByHand}`,
    filter.maxConfidence !== undefined && sql`c.title_confidence <= ${filter.maxConfidence}::real`,
    filter.hasEmail !== undefined && sql`${canBeWrittenTo} = ${filter.hasEmail}`,
    filter.search && mentions(filter.search),
  ].filter((one) => typeof one === 'object')
}

const canBeWrittenTo = sql`exists (select 1 from contacts.channels ch where ch.organisation_id = c.organisation_id
  and ch.contact_id = c.id and ch.kind = 'email' and ch.status <> 'invalid')`

const ranked = (words: readonly string[], column: string): SortColumn => ({
  by: sql`coalesce(array_position(${words}::text[], ${sql.ref(column)}), 99)`,
  type: 'numeric',
})

const sorts: Record<string, SortColumn> = {
  name: { by: sql`lower(p.full_name)`, type: 'text' },
  createdAt: { by: sql`c.created_at`, type: 'timestamptz' },
  department: { by: sql`coalesce(c.department, '~')`, type: 'text' },
  seniority: ranked(seniority.options, 'c.seniority'),
  status: ranked(contactStatus.options, 'c.status'),
  confidence: { by: sql`coalesce(c.title_confidence, 0)::numeric`, type: 'numeric' },
}

/** A union, so that each of the three can use its own index. */
function mentions(search: string) {
  const pattern = `%${search.replace(/[%_\\]/g, '\\$&')}%`
  return sql`c.id in (
    select f.id from contacts.contacts f join contacts.persons fp on fp.organisation_id = f.organisation_id and fp.id = f.person_id
      where fp.full_name ilike ${pattern}
    union select f.id from contacts.contacts f where f.title ilike ${pattern}
    union select ch.contact_id from contacts.channels ch where ch.kind = 'email' and ch.value like ${pattern.toLowerCase()})`
}
