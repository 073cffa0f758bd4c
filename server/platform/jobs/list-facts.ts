import type { Fact } from '@lanyard/contract/facts/index.ts'
import { sql } from 'kysely'
import type { Trx } from '../context.ts'

export type TimedFact = { id: string; fact: Fact }

/** Facts of the organisation with ids past `after`, in the order of their ids, leaving out those in `except`. */
export async function listFacts(
  trx: Trx,
  options: { after: string; except?: readonly string[]; limit: number },
): Promise<TimedFact[]> {
  const { rows } = await sql<{ id: string; name: string; payload: object }>`
    select id, name, payload from platform.facts
    where organisation_id = ${trx.organisationId}::uuid and id > ${options.after}::uuid
      and id <> all(${[...(options.except ?? [])]}::uuid[])
    order by id limit ${options.limit}`.execute(trx.db)
  return rows.map(({ id, name, payload }) => ({ id, fact: { name, ...payload } as Fact }))
}
