import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

export type StepText = { enrollmentId: string; step: number; subject: string; body: string }

/** Of the version that each enrollment runs on. */
export async function findStepTexts(
  trx: Trx,
  wanted: readonly { enrollmentId: string; step: number }[],
): Promise<StepText[]> {
  if (wanted.length === 0) return []
  const { rows } = await sql<StepText>`
    select e.id as "enrollmentId", t.number as step, t.subject, t.body
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as asked ("enrollmentId" uuid, step integer)
    join outreach.enrollments e on e.id = asked."enrollmentId"
    join outreach.steps t on t.organisation_id = e.organisation_id and t.sequence_id = e.sequence_id and t.version = e.version
      and t.number = asked.step`.execute(trx.db)
  return rows
}
