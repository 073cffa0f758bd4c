import type { Ctx, Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { type Enrollment, findEnrollments, markResumed } from '../store/enrollments.ts'
import { planDueSteps } from './enroll-contacts.ts'
import { holdEnrollments } from './hold-enrollments.ts'
import { type Acted, restoreEnrollments } from './restore-enrollments.ts'
import { stopEnrollments } from './stop-enrollments.ts'

export type EnrollmentAct = 'pause' | 'resume' | 'stop' | 'restore'

type Input = { ids: readonly string[]; until?: string | null }

/** What a person decides about enrollments, for all of them at once; says for each whether, and why not. */
export async function steerEnrollments(
  deps: OutreachDeps,
  ctx: Ctx,
  act: EnrollmentAct,
  input: Input,
): Promise<{ items: Acted[] }> {
  return ctx.commit(async (ctx) => {
    const before = new Map((await findEnrollments(ctx, { ids: input.ids })).map((one) => [one.id, one]))
    const items = await move(deps, ctx, act, input, before)
    const after = new Map((await findEnrollments(ctx, { ids: input.ids })).map((one) => [one.id, one]))
    await deps.compliance.recordChanges(
      ctx,
      items
        .filter((one) => one.ok)
        .map(({ id }) => ({
          table: 'outreach.enrollments',
          id,
          action: act,
          before: stateOf(before.get(id)),
          after: stateOf(after.get(id)),
        })),
    )
    return { items }
  })
}

const stateOf = (one: Enrollment | undefined) => one && { status: one.status, reason: one.reason }

async function move(
  deps: OutreachDeps,
  trx: Trx,
  act: EnrollmentAct,
  input: Input,
  before: ReadonlyMap<string, Enrollment>,
): Promise<Acted[]> {
  if (act === 'restore') return restoreEnrollments(deps, trx, input.ids)
  const from = act === 'resume' ? ['held'] : ['active', 'held']
  const fits = (id: string) => from.includes(before.get(id)?.status ?? '')
  const ids = input.ids.filter(fits)
  if (ids.length > 0) {
    const until = input.until ? Temporal.Instant.from(input.until) : null
    if (act === 'pause') await holdEnrollments(deps, trx, { ids, until, reason: 'paused_by_hand' })
    if (act === 'stop') await stopEnrollments(deps, trx, { ids, reason: 'stopped_by_hand' })
    if (act === 'resume') {
      await markResumed(trx, { ids })
      await trx.wakeAt(planDueSteps, trx.clock.now())
    }
  }
  return [...new Set(input.ids)].map((id) =>
    fits(id) ? { id, ok: true } : { id, ok: false, reason: before.has(id) ? 'wrong_state' : 'not_found' },
  )
}
