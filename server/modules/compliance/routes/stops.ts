import {
  changesAnswer,
  changesQuery,
  newStop,
  type Stop,
  stopActs,
  stopIds,
  stopParams,
  stopsAnswer,
  stopsQuery,
  writtenStop,
} from '@lanyard/contract/compliance.ts'
import { exportRoute } from '#platform/http/export-route.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { ComplianceDeps } from '../deps.ts'
import { checkDone, liftByHand, putBack } from '../lift-stops.ts'
import { listNamedChanges, listNamedStops } from '../list-named.ts'
import { readChanges, readStops, writeStops } from '../permissions.ts'
import { writeStop } from '../write-stop.ts'

export const stopsRoutes = (deps: ComplianceDeps): Route[] => [...listRoutes(deps), ...stopRoutes]

const listRoutes = (deps: ComplianceDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/stops',
    summary: 'Why something must not be written to, newest first',
    permission: readStops,
    query: stopsQuery,
    answer: stopsAnswer,
    run: (ctx, { query }) => listNamedStops(deps, ctx, query),
  }),
  exportRoute<typeof stopsQuery, Stop>({
    url: '/api/v1/stops.csv',
    summary: 'Stops as a CSV file, with the same filters',
    permission: readStops,
    query: stopsQuery,
    columns: [
      ['About', (one) => one.subject.kind],
      ['Value', (one) => one.subject.value],
      ['Name', (one) => one.subjectName],
      ['Reason', (one) => one.reason],
      ['Source', (one) => one.source],
      ['In force', (one) => (one.inForce ? 'yes' : 'no')],
      ['Until', (one) => one.until ?? 'for ever'],
      ['Written', (one) => one.writtenAt],
      ['Written by', (one) => one.writtenBy],
      ['Lifted', (one) => one.liftedAt],
      ['Lifted by', (one) => one.liftedBy],
      ['Id', (one) => one.id],
    ],
    list: (ctx, query) => listNamedStops(deps, ctx, query),
  }),
  route({
    method: 'GET',
    url: '/api/v1/changes',
    summary: 'Who changed what, newest first',
    permission: readChanges,
    query: changesQuery,
    answer: changesAnswer,
    run: (ctx, { query }) => listNamedChanges(deps, ctx, query),
  }),
]

const stopRoutes: Route[] = [
  route({
    method: 'POST',
    url: '/api/v1/stops',
    summary: 'Stop writing to an address, domain, company, contact, in a sequence, from a mailbox, or at all',
    permission: writeStops,
    body: newStop,
    answer: writtenStop,
    status: 201,
    run: (ctx, { body: { until, ...stop } }) =>
      ctx.commit((ctx) =>
        writeStop(ctx, {
          ...stop,
          source: 'person',
          kept: true,
          ...(until ? { until: Temporal.Instant.from(until) } : {}),
        }),
      ),
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/stops/:id',
    summary: 'Lift a stop: any for managers, those of their own for the others',
    permission: writeStops,
    params: stopParams,
    run: async (ctx, { params }) => checkDone(await liftByHand(ctx, [params.id])),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/stops/:id/restoration',
    summary: 'Put a lifted stop back in force',
    permission: writeStops,
    params: stopParams,
    run: async (ctx, { params }) => checkDone(await putBack(ctx, [params.id])),
  }),
  route({
    method: 'POST',
    url: '/api/v1/stops/removals',
    summary: 'Lift many stops',
    permission: writeStops,
    body: stopIds,
    answer: stopActs,
    run: (ctx, { body }) => liftByHand(ctx, body.ids),
  }),
  route({
    method: 'POST',
    url: '/api/v1/stops/restorations',
    summary: 'Put many lifted stops back in force',
    permission: writeStops,
    body: stopIds,
    answer: stopActs,
    run: (ctx, { body }) => putBack(ctx, body.ids),
  }),
]
