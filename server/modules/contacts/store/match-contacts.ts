import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

/** One writer of new people at a time in an organisation; released with the transaction. */
export async function lockContacts(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`contacts ${trx.organisationId}`}, 0))`.execute(trx.db)
}

export type KnownPerson = {
  id: string
  key: string
  contacts: { id: string; companyId: string; deletedBecause: string | null }[]
  emails: { value: string; contactId: string | null }[]
  linkedins: string[]
}

type Traces = { emails: string[]; linkedins: string[]; companyIds: string[]; keys: string[] }

/** Everybody whom one of the addresses, profiles or names at these companies may mean, with all their positions and channels. */
export async function findKnownPersons(trx: Trx, traces: Traces): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    with meant as materialized (
      select person_id from contacts.channels where kind = 'email' and value = any(${traces.emails}::text[])
      union select person_id from contacts.channels where kind = 'linkedin' and value = any(${traces.linkedins}::text[])
      union select c.person_id from contacts.contacts c
        join contacts.persons p on p.organisation_id = c.organisation_id and p.id = c.person_id
        where c.company_id = any(${traces.companyIds}::uuid[]) and p.name_key = any(${traces.keys}::text[])
    )
    select p.id, p.name_key as key,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'companyId', c.company_id, 'deletedBecause', c.deleted_because) order by c.id), '[]')
        from contacts.contacts c where c.organisation_id = p.organisation_id and c.person_id = p.id) as contacts,
      (select coalesce(jsonb_agg(jsonb_build_object('value', ch.value, 'contactId', ch.contact_id) order by ch.id), '[]')
        from contacts.channels ch where ch.organisation_id = p.organisation_id and ch.person_id = p.id and ch.kind = 'email') as emails,
      array(select ch.value from contacts.channels ch
        where ch.organisation_id = p.organisation_id and ch.person_id = p.id and ch.kind = 'linkedin') as linkedins
    from contacts.persons p where p.id in (select person_id from meant) and p.erased_at is null order by p.id`.execute(
    trx.db,
  )
  return rows
}

/** Everybody of a name, with where they work or worked. */
export async function findContactsNamed(trx: Trx, key: string): Promise<{ personId: string; companyId: string }[]> {
  const { rows } = await sql<{ personId: string; companyId: string }>`
    select c.person_id as "personId", c.company_id as "companyId" from contacts.persons p
    join contacts.contacts c on c.organisation_id = p.organisation_id and c.person_id = p.id
    where p.name_key = ${key} and p.erased_at is null order by c.id`.execute(trx.db)
  return rows
}

export async function hasForgotten(trx: Trx): Promise<boolean> {
  const row = await trx.db.selectFrom('contacts.forgotten').select('fingerprint').limit(1).executeTakeFirst()
  return row !== undefined
}

export async function findForgotten(trx: Trx, fingerprints: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ fingerprint: string }>`
    select fingerprint from contacts.forgotten where fingerprint = any(${fingerprints}::text[])`.execute(trx.db)
  return new Set(rows.map((row) => row.fingerprint))
}
