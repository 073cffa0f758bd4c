import type { Ctx, Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { type Enrollment, findEnrollments } from '../store/enrollments.ts'
import { findEnrolled } from '../store/sequences.ts'
import { findPassedBy, findTasks, markOpen, takeBackTo } from '../store/tasks.ts'
import { removeTouches } from '../store/touches.ts'
import { closeTasks } from './close-tasks.ts'
import type { TaskActed } from './finish-tasks.ts'
import type { Task } from './task.ts'

type Deps = Pick<OutreachDeps, 'compliance' | 'delivery'>

/**
 * Takes back that tasks were done or skipped: their enrollments wait for them again, and what was made meanwhile for the step after is
 * called off. Not where a later step is over, or its message may have left.
 */
export async function reopenTasks(deps: Deps, ctx: Ctx, ids: readonly string[]): Promise<{ items: TaskActed[] }> {
  return ctx.commit(async (ctx) => {
    const tasks = new Map((await findTasks(ctx, ids)).map((one) => [one.id, one]))
    const enrollmentIds = [...tasks.values()].map((one) => one.enrollmentId)
    const enrollments = new Map((await findEnrollments(ctx, { ids: enrollmentIds })).map((one) => [one.id, one]))
    const passed = await findPassedBy(ctx, ids)
    const busy = await findEnrolled(
      ctx,
      [...enrollments.values()].filter((one) => one.status === 'finished').map((one) => one.contactId),
    )
    const wanted = new Map(
      [...tasks.values()].flatMap((task) => {
        const enrollment = enrollments.get(task.enrollmentId)!
        return findObstacle(task, enrollment, { passed, busy }) ? [] : [[task.id, { task, enrollment }] as const]
      }),
    )
    const left = await callOff(deps, ctx, [...wanted.values()])
    const free = [...wanted.values()].filter(({ enrollment }) => !left.has(enrollment.id)).map(({ task }) => task)
    await reopen(deps, ctx, free)
    const opened = new Set(free.map((one) => one.id))
    const items = [...new Set(ids)].map((id): TaskActed => {
      const task = tasks.get(id)
      if (!task) return { id, ok: false, reason: 'not_found' }
      if (opened.has(id)) return { id, ok: true }
      const reason = findObstacle(task, enrollments.get(task.enrollmentId)!, { passed, busy }) ?? 'gone_on'
      return { id, ok: false, reason }
    })
    return { items }
  })
}

function findObstacle(
  task: Task,
  enrollment: Enrollment,
  { passed, busy }: { passed: Set<string>; busy: Set<string> },
): TaskActed['reason'] {
  if (task.state !== 'done' && task.state !== 'skipped') return 'wrong_state'
  if (enrollment.status === 'stopped') return 'wrong_state'
  if (passed.has(task.id)) return 'gone_on'
  return enrollment.status === 'finished' && busy.has(enrollment.contactId) ? 'in_other_sequence' : undefined
}

/** Calls off what is on its way after these tasks; answers the enrollments whose message may have left. */
async function callOff(deps: Deps, trx: Trx, wanted: { enrollment: Enrollment }[]): Promise<Set<string>> {
  const running = wanted.map((one) => one.enrollment).filter((one) => one.status !== 'finished' && !one.dueAt)
  const enrollmentIds = running.map((one) => one.id)
  const reason = 'task_reopened'
  const cancelled = new Set(
    enrollmentIds.length > 0 ? await deps.delivery.cancelMessages(trx, { enrollmentIds, reason }) : [],
  )
  await removeTouches(trx, [...cancelled])
  await closeTasks(trx, { enrollmentIds }, { state: 'cancelled', reason })
  const left = running.filter((one) => !one.taskId && !cancelled.has(one.lastMessageId ?? ''))
  return new Set(left.map((one) => one.id))
}

async function reopen(deps: Deps, trx: Trx, tasks: readonly Task[]): Promise<void> {
  if (tasks.length === 0) return
  await removeTouches(
    trx,
    tasks.map((one) => one.id),
  )
  await takeBackTo(
    trx,
    await markOpen(
      trx,
      tasks.map((one) => one.id),
    ),
  )
  await trx.announce(
    tasks.map(({ id, enrollmentId, contactId, sequenceId }) => ({
      ...{ name: 'task.reopened', taskId: id, enrollmentId, contactId, sequenceId },
    })),
  )
  await deps.compliance.recordChanges(
    trx,
    tasks.map(({ id, state, outcome }) => ({
      ...{ table: 'outreach.tasks', id, action: 'reopen' },
      before: { state, outcome },
      after: { state: 'open' },
    })),
  )
}
