import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { phonesOf } from './read-contacts.ts'

/** What contacts, put aside or not, say of where they are. */
export async function findCountryFacts(
  trx: Trx,
  ids: readonly string[],
): Promise<Map<string, { country: string | null; phone: string | null }>> {
  const { rows } = await sql<{ id: string; country: string | null; phone: string | null }>`
    select c.id, c.country, phone.value as phone from contacts.contacts c
    left join (${phonesOf(ids)}) phone on phone.organisation_id = c.organisation_id and phone.contact_id = c.id
    where c.id = any(${ids}::uuid[])`.execute(trx.db)
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** A person took the country out: sources may say it again. */
export async function leaveCountryToSources(trx: Trx, id: string): Promise<void> {
  await sql`
    update contacts.contacts set country_source = null, by_hand = array_remove(by_hand, 'country') where id = ${id}::uuid`.execute(
    trx.db,
  )
}
