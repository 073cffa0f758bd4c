import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { MessageFilter, MessageState } from '../message.ts'
import { matching } from './messages.ts'

/** Held because its company belongs to another member than the one it is written for. */
export const ownedByOther = 'owned_by_other'

export type UnderOwners = {
  id: string
  companyId: string
  enrollmentId: string | null
  writtenBy: string | null
  state: MessageState
}

/** Outreach that is on its way, or held for whose its company is; a page in the order of ids. */
export async function listUnderOwners(
  trx: Trx,
  filter: MessageFilter,
  page: { after: string | undefined; limit: number },
): Promise<UnderOwners[]> {
  const { rows } = await sql<UnderOwners>`
    select id, company_id as "companyId", enrollment_id as "enrollmentId", written_by as "writtenBy", state from delivery.messages
    where (state in ('planned', 'claimed') or (state = 'held' and state_reason = ${ownedByOther}))
      and answers_mail_id is null and ${matching(filter)} and (${page.after ?? null}::uuid is null or id > ${page.after ?? null}::uuid)
    order by id limit ${page.limit}`.execute(trx.db)
  return rows
}
