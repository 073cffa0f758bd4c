import type { Ctx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { passSteps } from '../steps/pass-steps.ts'
import { type Closing, findTasks } from '../store/tasks.ts'
import { writeTouches } from '../store/touches.ts'
import { closeTasks } from './close-tasks.ts'

export type TaskActed = {
  id: string
  ok: boolean
  reason?: 'not_found' | 'wrong_state' | 'in_other_sequence' | 'gone_on'
}

/** A person has done tasks, or decides against them: their sequences go on. Says for each whether, and why not. */
export async function finishTasks(
  deps: Pick<OutreachDeps, 'compliance'>,
  ctx: Ctx,
  ids: readonly string[],
  closing: Closing & { state: 'done' | 'skipped' },
): Promise<{ items: TaskActed[] }> {
  return ctx.commit(async (ctx) => {
    const known = new Map((await findTasks(ctx, ids)).map((one) => [one.id, one]))
    const closed = new Set(await closeTasks(ctx, { ids }, closing))
    const tasks = [...known.values()].filter((one) => closed.has(one.id))
    await passSteps(
      ctx,
      tasks.map(({ enrollmentId, step }) => ({
        ...{ id: enrollmentId, step, outcome: closing.state, next: null },
        reason: closing.reason ?? null,
      })),
    )
    await writeTouches(
      ctx,
      tasks
        .filter((one) => closing.state === 'done' && one.kind !== 'manual')
        .map(({ id, contactId, companyId }) => ({ id, contactId, companyId, at: ctx.clock.now().toString() })),
    )
    await deps.compliance.recordChanges(
      ctx,
      tasks.map(({ id, state }) => ({
        ...{ table: 'outreach.tasks', id, action: closing.state === 'done' ? 'complete' : 'skip' },
        before: { state },
        after: { state: closing.state, outcome: closing.outcome ?? null },
      })),
    )
    const items = [...new Set(ids)].map((id): TaskActed => {
      if (closed.has(id)) return { id, ok: true }
      return { id, ok: false, reason: known.has(id) ? 'wrong_state' : 'not_found' }
    })
    return { items }
  })
}
