import {
  failureIds,
  failureOutcomes,
  failureParams,
  failuresAnswer,
  failuresQuery,
} from '@lanyard/contract/operations.ts'
import type { z } from 'zod'
import type { Ctx } from '#platform/context.ts'
import { exportRoute } from '#platform/http/export-route.ts'
import { type Route, route } from '#platform/http/route.ts'
import {
  dismissFailure,
  dismissFailures,
  listFailures,
  replayFailure,
  replayFailures,
  restoreFailure,
  restoreFailures,
} from '#platform/jobs/failures.ts'
import type { JobSystem } from '#platform/jobs/job-system.ts'
import { readOperations, replayFailures as replay } from '../permissions.ts'
import { outcomesOf, presentFailure } from '../present-failure.ts'

const pageOf = async (ctx: Ctx, query: z.output<typeof failuresQuery>) => {
  const page = await ctx.transaction((trx) => listFailures(trx, query))
  return { items: page.items.map(presentFailure), next: page.next }
}

const decided = 'somebody decided on it already'

export const failureRoutes = (jobs: JobSystem): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/failures',
    summary: 'Jobs that were given up after their retries, newest first unless sorted otherwise',
    permission: readOperations,
    query: failuresQuery,
    answer: failuresAnswer,
    run: (ctx, { query }) => pageOf(ctx, query),
  }),
  exportRoute({
    url: '/api/v1/failures.csv',
    summary: 'Jobs that were given up, as a file',
    permission: readOperations,
    query: failuresQuery,
    columns: [
      ['Failed', (one) => one.failedAt],
      ['What', (one) => one.about],
      ['Job', (one) => one.job],
      ['Queue', (one) => one.queue],
      ['Attempts', (one) => one.attempts],
      ['Error', (one) => one.error],
      ['State', (one) => one.state],
      ['About', (one) => one.subjects.map(({ kind, id }) => `${kind} ${id}`).join(' ')],
    ],
    list: pageOf,
  }),
  route({
    method: 'PUT',
    url: '/api/v1/failures/:id/replay',
    summary: 'Run a failed job again, with fresh attempts',
    permission: replay,
    params: failureParams,
    run: (ctx, { params }) => ctx.transaction((trx) => replayFailure(jobs, trx, params.id)),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/failures/:id/dismissal',
    summary: 'Put a failed job aside',
    permission: replay,
    params: failureParams,
    run: (ctx, { params }) => ctx.transaction((trx) => dismissFailure(trx, params.id)),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/failures/:id/restoration',
    summary: 'Have a failed job that was put aside wait again',
    permission: replay,
    params: failureParams,
    run: (ctx, { params }) => ctx.transaction((trx) => restoreFailure(trx, params.id)),
  }),
  bulk('replays', 'Run failed jobs again, each with fresh attempts', (ctx, ids) =>
    ctx.transaction((trx) => replayFailures(jobs, trx, ids)),
  ),
  bulk('dismissals', 'Put failed jobs aside', (ctx, ids) => ctx.transaction((trx) => dismissFailures(trx, ids))),
  bulk('restorations', 'Have failed jobs that were put aside wait again', (ctx, ids) =>
    ctx.transaction((trx) => restoreFailures(trx, ids)),
  ),
]

const bulk = (noun: string, summary: string, run: (ctx: Ctx, ids: string[]) => Promise<string[]>) =>
  route({
    method: 'POST',
    url: `/api/v1/failures/${noun}`,
    summary,
    permission: replay,
    body: failureIds,
    answer: failureOutcomes,
    run: async (ctx, { body }) => outcomesOf(body.ids, await run(ctx, body.ids), decided),
  })
