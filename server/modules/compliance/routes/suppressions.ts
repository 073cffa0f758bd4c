import { newSuppression, writtenStop } from '@lanyard/contract/compliance.ts'
import {
  newSuppressionImport,
  type Suppression,
  suppressionImport,
  suppressionsAnswer,
  suppressionsQuery,
} from '@lanyard/contract/suppressions.ts'
import { exportRoute } from '#platform/http/export-route.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { ComplianceDeps } from '../deps.ts'
import { importLists, readStops, writeStops } from '../permissions.ts'
import { importSuppressions } from '../suppressions/import-suppressions.ts'
import { listNamedSuppressions } from '../suppressions/list-suppressions.ts'
import { suppress } from '../suppressions/suppress.ts'

export const suppressionRoutes = (deps: ComplianceDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/suppressions',
    summary: 'What must never be written to again, newest first; what was erased has no value any more',
    permission: readStops,
    query: suppressionsQuery,
    answer: suppressionsAnswer,
    run: (ctx, { query }) => listNamedSuppressions(deps, ctx, query),
  }),
  exportRoute<typeof suppressionsQuery, Suppression>({
    url: '/api/v1/suppressions.csv',
    summary: 'Suppressions as a CSV file, which POST /suppression-imports takes in again',
    permission: readStops,
    query: suppressionsQuery,
    columns: [
      ['Kind', (one) => one.kind],
      ['Value', (one) => one.value],
      ['Name', (one) => one.name],
      ['Reason', (one) => one.reason],
      ['Source', (one) => one.source],
      ['Written', (one) => one.writtenAt],
    ],
    list: (ctx, query) => listNamedSuppressions(deps, ctx, query),
  }),
  route({
    method: 'POST',
    url: '/api/v1/suppressions',
    summary: 'Never write to an address, a domain or a company again, also after the person behind it was erased',
    permission: writeStops,
    body: newSuppression,
    answer: writtenStop,
    status: 201,
    run: (ctx, { body: { address, subject, reason } }) =>
      ctx.commit((ctx) =>
        suppress(deps.secrets, ctx, {
          ...{ subject: subject ?? { kind: 'address', value: address! }, reason, source: 'person' },
        }),
      ),
  }),
  route({
    method: 'POST',
    url: '/api/v1/suppression-imports',
    summary: 'Suppress what a CSV file lists (up to 5,000 rows), or say what would become of each row',
    permission: importLists,
    body: newSuppressionImport,
    answer: suppressionImport,
    run: (ctx, { body }) => importSuppressions(deps, ctx, body),
  }),
]
