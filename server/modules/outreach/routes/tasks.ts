import { idParams } from '@lanyard/contract/outreach.ts'
import {
  task,
  taskActs,
  taskCompletions,
  taskCounts,
  taskIds,
  taskSkips,
  tasksAnswer,
  tasksQuery,
} from '@lanyard/contract/outreach-tasks.ts'
import { AppError } from '#platform/errors.ts'
import { exportRoute } from '#platform/http/export-route.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { OutreachDeps } from '../deps.ts'
import { doTasks, readOutreach } from '../permissions.ts'
import { countOpenTasks, findTasks } from '../store/tasks.ts'
import { finishTasks } from '../tasks/finish-tasks.ts'
import { reopenTasks } from '../tasks/reopen-tasks.ts'
import { describeTasks, presentTasks } from './present-tasks.ts'

const reading = (deps: OutreachDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/tasks',
    summary: 'What sequences wait for a person to do, what is due first',
    permission: readOutreach,
    query: tasksQuery,
    answer: tasksAnswer,
    run: (ctx, { query }) => ctx.transaction((ctx) => presentTasks(deps, ctx, query)),
  }),
  exportRoute({
    url: '/api/v1/tasks.csv',
    summary: 'Tasks as a CSV file, with the filters of the list',
    permission: readOutreach,
    query: tasksQuery,
    list: (ctx, query) => ctx.transaction((ctx) => presentTasks(deps, ctx, query)),
    columns: [
      ['Kind', (one) => one.kind],
      ['Title', (one) => one.title],
      ['Contact', (one) => one.contactName],
      ['Company', (one) => one.companyName],
      ['Sequence', (one) => one.sequenceName],
      ['State', (one) => one.state],
      ['Outcome', (one) => one.outcome],
      ['Due at', (one) => one.dueAt],
      ['Waits until', (one) => one.expiresAt],
      ['Closed at', (one) => one.closedAt],
      ['Id', (one) => one.id],
    ],
  }),
  route({
    method: 'GET',
    url: '/api/v1/task-counts',
    summary: 'How many tasks are open, and how many of them are due',
    permission: readOutreach,
    answer: taskCounts,
    run: (ctx) => ctx.transaction(countOpenTasks),
  }),
  route({
    method: 'GET',
    url: '/api/v1/tasks/:id',
    summary: 'One task with its text and whom it is about',
    permission: readOutreach,
    params: idParams,
    answer: task,
    run: (ctx, { params }) =>
      ctx.transaction(async (ctx) => {
        const [found] = await describeTasks(deps, ctx, await findTasks(ctx, [params.id]))
        if (!found) throw new AppError('not_found', { detail: 'There is no such task.' })
        return found
      }),
  }),
]

const doing = (deps: OutreachDeps): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/tasks/completions',
    summary: 'Tasks are done, and how it went: their sequences go on (up to 500)',
    permission: doTasks,
    body: taskCompletions,
    answer: taskActs,
    run: (ctx, { body: { ids, ...rest } }) => finishTasks(deps, ctx, ids, { state: 'done', ...rest }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/tasks/skips',
    summary: 'Tasks will not be done: their sequences go on (up to 500)',
    permission: doTasks,
    body: taskSkips,
    answer: taskActs,
    run: (ctx, { body: { ids, note } }) => finishTasks(deps, ctx, ids, { state: 'skipped', reason: 'by_hand', note }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/tasks/restorations',
    summary: 'Take back that tasks were done or skipped, as long as nothing after them has left (up to 500)',
    permission: doTasks,
    body: taskIds,
    answer: taskActs,
    run: (ctx, { body }) => reopenTasks(deps, ctx, body.ids),
  }),
]

/** What people do in sequences. */
export const taskRoutes = (deps: OutreachDeps): Route[] => [...reading(deps), ...doing(deps)]
