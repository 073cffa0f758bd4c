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
