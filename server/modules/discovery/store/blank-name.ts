import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { namePattern } from '../name-pattern.ts'

/**
 * Blanks a person's name in what sources wrote around events: organisers, descriptions, columns nobody reads. What an event is called
 * stays. The candidate keeps its key, so that the same row does not bring the name back. Answers how many rows were touched.
 */
export async function blankName(trx: Trx, name: string): Promise<number> {
  const pattern = namePattern(name)
  if (!pattern) return 0
  const { numAffectedRows } = await sql`
    update discovery.candidates set payload = regexp_replace(payload::text, ${pattern}, '…', 'gi')::jsonb,
      because = regexp_replace(because, ${pattern}, '…', 'gi')
    where payload::text ~* ${pattern} or because ~* ${pattern}`.execute(trx.db)
  return Number(numAffectedRows ?? 0)
}
