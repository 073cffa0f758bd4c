import { idParams, newScan, scanProgress, scansAnswer, scansQuery } from '@lanyard/contract/discovery.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type Route, route } from '#platform/http/route.ts'
import { readEvents, startScans } from '../permissions.ts'
import { presentPage, presentScan } from '../present.ts'
import { startScan } from '../start-scan.ts'
import { countByStatus, findScan, listScans } from '../store/scans.ts'

export const scanRoutes = (deps: { windowMonths: number }): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/scans',
    summary: 'Look for events in a source: a list handed over or on the web, or a page that states events',
    permission: startScans,
    body: newScan,
    answer: scanProgress,
    status: 201,
    run: async (ctx, { body }) => showScan(ctx, (await startScan(deps, ctx, body)).id),
  }),
  route({
    method: 'GET',
    url: '/api/v1/scans',
    summary: 'Scans, newest first',
    permission: readEvents,
    query: scansQuery,
    answer: scansAnswer,
    run: async (ctx, { query }) => presentPage(await ctx.transaction((ctx) => listScans(ctx, query)), presentScan),
  }),
  route({
    method: 'GET',
    url: '/api/v1/scans/:id',
    summary: 'How far a scan has come, and what became of what it found',
    permission: readEvents,
    params: idParams,
    answer: scanProgress,
    run: (ctx, { params }) => showScan(ctx, params.id),
  }),
]

const showScan = (ctx: Ctx, id: string) =>
  ctx.transaction(async (ctx) => {
    const scan = await findScan(ctx, id)
    if (!scan) throw new AppError('not_found', { detail: 'There is no such scan.' })
    const counted = await countByStatus(ctx, id)
    const { found = 0, promoted = 0, merged = 0, rejected = 0 } = counted
    return { ...presentScan(scan), candidates: { found, promoted, merged, rejected } }
  })
