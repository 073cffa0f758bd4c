import {
  newTarget,
  run,
  runParams,
  runsAnswer,
  runsQuery,
  target,
  targetChanges,
  targetParams,
  targetsAnswer,
  targetsQuery,
} from '@lanyard/contract/targets.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { EventSearch } from '../event-search.ts'
import type { Geocoding } from '../geocode/ask-geocoders.ts'
import { readEvents, startScans, writeTargets } from '../permissions.ts'
import { presentPage } from '../present.ts'
import { findLastRuns, findRun, listRuns } from '../store/runs.ts'
import { findTarget, listTargets } from '../store/targets.ts'
import { createTarget, deleteTarget, editTarget, restoreDeletedTarget } from '../targets/edit-targets.ts'
import { presentRun, presentTarget } from '../targets/present.ts'
import { scanTarget } from '../targets/scan-target.ts'

type Deps = { windowMonths: number; searches: readonly EventSearch[]; geocoding: Geocoding }

const writing = (deps: Deps): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/targets',
    summary: 'Look for events in a city from now on: each night, and on demand',
    permission: writeTargets,
    body: newTarget,
    answer: target,
    status: 201,
    run: async (ctx, { body }) => showTarget(ctx, (await createTarget(deps, ctx, body)).id),
  }),
  route({
    method: 'PATCH',
    url: '/api/v1/targets/:id',
    summary: 'Change a target',
    permission: writeTargets,
    params: targetParams,
    body: targetChanges,
    answer: target,
    run: async (ctx, { params, body }) => showTarget(ctx, (await editTarget(deps, ctx, params.id, body)).id),
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/targets/:id',
    summary: 'Put a target aside; what it found stays',
    permission: writeTargets,
    params: targetParams,
    status: 204,
    run: (ctx, { params }) => deleteTarget(ctx, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/targets/:id/restoration',
    summary: 'Bring back a target that was put aside',
    permission: writeTargets,
    params: targetParams,
    status: 204,
    run: (ctx, { params }) => restoreDeletedTarget(ctx, params.id),
  }),
]

const scanning = (deps: Deps): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/targets/:id/scans',
    summary: 'Scan a target now: all its feeds, and all services that are configured for it',
    permission: startScans,
    params: targetParams,
    answer: run,
    status: 201,
    run: async (ctx, { params }) => presentRun(await scanTarget(deps, ctx, params.id)),
  }),
  route({
    method: 'GET',
    url: '/api/v1/targets/:id/scans',
    summary: 'Scans of a target, newest first, with the figures of each source',
    permission: readEvents,
    params: targetParams,
    query: runsQuery,
    answer: runsAnswer,
    run: async (ctx, { params, query }) =>
      presentPage(await ctx.transaction((ctx) => listRuns(ctx, { ...query, targetId: params.id })), presentRun),
  }),
  route({
    method: 'GET',
    url: '/api/v1/targets/:id/scans/:runId',
    summary: 'How far a scan of a target has come',
    permission: readEvents,
    params: runParams,
    answer: run,
    run: async (ctx, { params }) => {
      const found = await ctx.transaction((ctx) => findRun(ctx, params.id, params.runId))
      if (!found) throw new AppError('not_found', { detail: 'There is no such scan of this target.' })
      return presentRun(found)
    },
  }),
]

const reading: Route[] = [
  route({
    method: 'GET',
    url: '/api/v1/targets',
    summary: 'Targets by name, each with its last scan',
    permission: readEvents,
    query: targetsQuery,
    answer: targetsAnswer,
    run: (ctx, { query }) =>
      ctx.transaction(async (ctx) => {
        const page = await listTargets(ctx, query)
        const runs = await findLastRuns(
          ctx,
          page.items.map((one) => one.id),
        )
        return presentPage(page, (one) => presentTarget(one, runs.get(one.id)))
      }),
  }),
  route({
    method: 'GET',
    url: '/api/v1/targets/:id',
    summary: 'A target with its last scan; one put aside says so',
    permission: readEvents,
    params: targetParams,
    answer: target,
    run: (ctx, { params }) => showTarget(ctx, params.id),
  }),
]

export const targetRoutes = (deps: Deps): Route[] => [...reading, ...writing(deps), ...scanning(deps)]

const showTarget = (ctx: Ctx, id: string) =>
  ctx.transaction(async (ctx) => {
    const one = await findTarget(ctx, id)
    if (!one) throw new AppError('not_found', { detail: 'There is no such target.' })
    return presentTarget(one, (await findLastRuns(ctx, [id])).get(id))
  })
