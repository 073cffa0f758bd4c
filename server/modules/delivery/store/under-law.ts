import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { MessageFilter, MessageState } from '../message.ts'
import { matching } from './messages.ts'

export type UnderLaw = {
  id: string
  contactId: string
  companyId: string
  state: MessageState
  stateReason: string | null
}

/** Outreach that is on its way, or held for the lack of a basis; a page in the order of ids. */
export async function listUnderLaw(
  trx: Trx,
  filter: MessageFilter,
  page: { after: string | undefined; limit: number },
): Promise<UnderLaw[]> {
  const { rows } = await sql<UnderLaw>`
    select id, contact_id as "contactId", company_id as "companyId", state, state_reason as "stateReason" from delivery.messages
    where (state in ('planned', 'claimed') or (state = 'held' and starts_with(state_reason, 'no_basis: ')))
      and answers_mail_id is null and ${matching(filter)} and (${page.after ?? null}::uuid is null or id > ${page.after ?? null}::uuid)
    order by id limit ${page.limit}`.execute(trx.db)
  return rows
}

/** Messages held for the lack of a basis, by country ('unknown' where it is not known), most first; none is counted past `most`. */
export async function countHeldForBasis(trx: Trx, most: number): Promise<{ country: string; count: number }[]> {
  const { rows } = await sql<{ country: string; count: number }>`
    select country, count(*)::int as count from (
      select substr(state_reason, length('no_basis: ') + 1) as country from delivery.messages
      where state = 'held' and starts_with(state_reason, 'no_basis: ') limit ${most}) as held
    group by country order by count desc, country`.execute(trx.db)
  return rows
}
