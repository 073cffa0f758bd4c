import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { textSearch } from '#platform/db/text-search.ts'

export type FoundContact = { id: string; fullName: string; title: string | null; companyId: string }

/** Contacts by name, title or address; those put aside are left out. The best first, of equals by name. */
export async function searchContacts(trx: Trx, typed: string, limit: number): Promise<FoundContact[]> {
  const search = textSearch(typed)
  const { rows } = await sql<FoundContact>`
    select c.id, p.full_name as "fullName", c.title, c.company_id as "companyId"
    from contacts.contacts c
    join contacts.persons p on p.organisation_id = c.organisation_id and p.id = c.person_id
    left join (
      select contact_id, string_agg(value, ' ') as addresses from contacts.channels
      where organisation_id = ${trx.organisationId}::uuid and kind = 'email' group by contact_id
    ) ch on ch.contact_id = c.id
    where c.organisation_id = ${trx.organisationId}::uuid and c.deleted_at is null
      and ${search.in(sql`concat_ws(' ', p.full_name, c.title, ch.addresses)`)}
    order by ${search.rank(sql`p.full_name`)}, lower(p.full_name), c.id limit ${limit}`.execute(trx.db)
  return rows
}
