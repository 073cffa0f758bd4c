import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

export async function writeEmbeddings(
  trx: Trx,
  model: string,
  rows: { id: string; embedding: Float32Array }[],
): Promise<void> {
  const written = rows.map((row) => ({ id: row.id, embedding: `[${row.embedding.join(',')}]` }))
  await sql`
    update companies.companies c set embedding = new.embedding::vector, embedding_model = ${model}
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as new (id uuid, embedding text) where c.id = new.id`.execute(
    trx.db,
  )
}

/** Writes which companies pass the profile; answers those that pass now and did not before. */
export async function writeFits(trx: Trx, fits: { id: string; passes: boolean; reason: string }[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; fresh: boolean }>`
    with new as (select * from jsonb_to_recordset(${JSON.stringify(fits)}::jsonb) as one (id uuid, passes boolean, reason text)),
      before as (select c.id, c.targeted_at from companies.companies c join new on new.id = c.id)
    update companies.companies c set fit_reason = new.reason,
      targeted_at = case when not new.passes then null else coalesce(c.targeted_at, ${trx.clock.now().toString()}::timestamptz) end
    from new join before on before.id = new.id
    where c.id = new.id and (c.fit_reason is distinct from new.reason or (c.targeted_at is not null) <> new.passes)
    returning c.id, before.targeted_at is null and new.passes as fresh`.execute(trx.db)
  return rows.filter((row) => row.fresh).map((row) => row.id)
}

export type EmbeddedCompany = { id: string; name: string; description: string | null; vector: Float32Array }
type EmbeddedRow = Omit<EmbeddedCompany, 'vector'> & { embedding: string }

const withVector = ({ embedding, ...row }: EmbeddedRow): EmbeddedCompany => ({
  ...row,
  vector: Float32Array.from(JSON.parse(embedding)),
})

export async function findEmbedded(trx: Trx, ids: readonly string[]): Promise<EmbeddedCompany[]> {
  const { rows } = await sql<EmbeddedRow>`
    select id, name, description, embedding::text from companies.companies
    where id = any(${ids}::uuid[]) and embedding is not null and deleted_at is null`.execute(trx.db)
  return rows.map(withVector)
}

/** How many companies can be found at all: all that have an embedding but the excluded ones. */
export async function countPool(trx: Trx, excludeCompanyIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from companies.companies
    where embedding is not null and deleted_at is null and not id = any(${excludeCompanyIds}::uuid[])`.execute(trx.db)
  return rows[0]!.n
}

/** The companies nearest to the middle of `ofCompanyIds`: one exact scan over the pool. */
export async function findNearestToMiddle(
  trx: Trx,
  input: { ofCompanyIds: readonly string[]; excludeCompanyIds: readonly string[]; limit: number },
): Promise<EmbeddedCompany[]> {
  const { rows } = await sql<EmbeddedRow>`
    with middle as (select avg(embedding) as at from companies.companies where id = any(${input.ofCompanyIds}::uuid[]))
    select c.id, c.name, c.description, c.embedding::text from companies.companies c, middle
    where c.embedding is not null and c.deleted_at is null and middle.at is not null
      and not c.id = any(${input.excludeCompanyIds}::uuid[])
    order by c.embedding <=> middle.at limit ${input.limit}`.execute(trx.db)
  return rows.map(withVector)
}
