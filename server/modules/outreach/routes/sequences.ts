import {
  idParams,
  newSequence,
  previewAnswer,
  previewQuery,
  sequence,
  sequenceChanges,
  sequenceCopy,
  sequenceDefinition,
  sequenceStatus,
  sequencesAnswer,
  sequencesQuery,
  sequenceVersions,
  versionMove,
  versionMoved,
} from '@lanyard/contract/outreach.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { exportRoute } from '#platform/http/export-route.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { OutreachDeps } from '../deps.ts'
import { readOutreach, writeSequences } from '../permissions.ts'
import { defineSequence, draftFromFile } from '../sequences/define-sequence.ts'
import { copySequence, createSequence, editSequence, getSequence } from '../sequences/edit-sequence.ts'
import { moveToVersion } from '../sequences/move-to-version.ts'
import { setSequenceStatus } from '../sequences/set-sequence-status.ts'
import { previewStep } from '../steps/preview-step.ts'
import { type ListedSequence, listSequences, listVersions, type SequencePage } from '../store/lists.ts'

const reading = (deps: OutreachDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/sequences',
    summary: 'Sequences with their steps and how many are in them',
    permission: readOutreach,
    query: sequencesQuery,
    answer: sequencesAnswer,
    run: (ctx, { query }) => ctx.transaction((ctx) => presentPage(ctx, query)),
  }),
  exportRoute({
    url: '/api/v1/sequences.csv',
    summary: 'Sequences as a CSV file, with the filters of the list',
    permission: readOutreach,
    query: sequencesQuery,
    list: (ctx, query) => ctx.transaction((ctx) => presentPage(ctx, query)),
    columns: [
      ['Name', (one) => one.name],
      ['Status', (one) => one.status],
      ['Steps', (one) => one.steps.length],
      ['Active', (one) => one.counts.active],
      ['Held', (one) => one.counts.held],
      ['Stopped', (one) => one.counts.stopped],
      ['Finished', (one) => one.counts.finished],
      ['Replied', (one) => one.counts.replied],
      ['Created at', (one) => one.createdAt],
      ['Changed at', (one) => one.changedAt],
      ['Id', (one) => one.id],
    ],
  }),
  route({
    method: 'GET',
    url: '/api/v1/sequences/:id',
    summary: 'A sequence with its steps and how many are in it',
    permission: readOutreach,
    params: idParams,
    answer: sequence,
    run: (ctx, { params }) => presentOne(ctx, params.id),
  }),
  route({
    method: 'GET',
    url: '/api/v1/sequences/:id/versions',
    summary: 'What the steps were at each version, newest first, and how many enrollments still run on it',
    permission: readOutreach,
    params: idParams,
    answer: sequenceVersions,
    run: (ctx, { params }) =>
      ctx.transaction(async (ctx) => {
        await getSequence(ctx, params.id)
        return { items: await listVersions(ctx, params.id) }
      }),
  }),
  route({
    method: 'GET',
    url: '/api/v1/sequences/:id/preview',
    summary: 'What a step would say to a contact',
    permission: readOutreach,
    params: idParams,
    query: previewQuery,
    answer: previewAnswer,
    run: (ctx, { params, query }) => previewStep(deps, ctx, { sequenceId: params.id, ...query }),
  }),
]

const definitions = (deps: OutreachDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/sequences/:id/definition',
    summary: 'A sequence as a file',
    permission: readOutreach,
    params: idParams,
    answer: sequenceDefinition,
    run: (ctx, { params }) =>
      ctx.transaction(async (ctx) => defineSequence(deps, ctx, await getSequence(ctx, params.id))),
  }),
  route({
    method: 'POST',
    url: '/api/v1/sequence-definitions',
    summary: 'Draft a sequence from a file',
    permission: writeSequences,
    body: sequenceDefinition,
    answer: sequence,
    status: 201,
    run: async (ctx, { body }) => presentOne(ctx, (await draftFromFile(deps, ctx, body)).id),
  }),
  route({
    method: 'POST',
    url: '/api/v1/sequences/:id/version-moves',
    summary: 'Let those who run on older steps go on with the current ones, at the step of the same number',
    permission: writeSequences,
    params: idParams,
    body: versionMove,
    answer: versionMoved,
    run: (ctx, { params, body }) => moveToVersion(deps, ctx, params.id, body.ids),
  }),
]

const writing = (deps: OutreachDeps): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/sequences',
    summary: 'Draft a sequence',
    permission: writeSequences,
    body: newSequence,
    answer: sequence,
    status: 201,
    run: async (ctx, { body }) => presentOne(ctx, (await createSequence(deps, ctx, body)).id),
  }),
  route({
    method: 'POST',
    url: '/api/v1/sequences/:id/copies',
    summary: 'Draft a sequence with the steps, window and rule of another one',
    permission: writeSequences,
    params: idParams,
    body: sequenceCopy,
    answer: sequence,
    status: 201,
    run: async (ctx, { params, body }) => presentOne(ctx, (await copySequence(deps, ctx, params.id, body.name)).id),
  }),
  route({
    method: 'PATCH',
    url: '/api/v1/sequences/:id',
    summary: 'Change a sequence; new steps count for new enrollments',
    permission: writeSequences,
    params: idParams,
    body: sequenceChanges,
    answer: sequence,
    run: async (ctx, { params, body }) => presentOne(ctx, (await editSequence(deps, ctx, params.id, body)).id),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/sequences/:id/status',
    summary: 'Activate, pause or archive a sequence; archiving ends its enrollments',
    permission: writeSequences,
    params: idParams,
    body: sequenceStatus,
    answer: sequence,
    run: async (ctx, { params, body }) =>
      presentOne(ctx, (await setSequenceStatus(deps, ctx, params.id, body.status)).id),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/sequences/:id/restoration',
    summary: 'Make an archived sequence a draft again, with nobody in it',
    permission: writeSequences,
    params: idParams,
    answer: sequence,
    run: async (ctx, { params }) => presentOne(ctx, (await setSequenceStatus(deps, ctx, params.id, 'draft')).id),
  }),
]

export const sequenceRoutes = (deps: OutreachDeps): Route[] => [
  ...reading(deps),
  ...writing(deps),
  ...definitions(deps),
]

async function presentPage(trx: Trx, query: SequencePage) {
  const { items, next } = await listSequences(trx, query)
  return { items: items.map(present), next }
}

async function presentOne(ctx: Ctx, id: string) {
  const { items } = await ctx.transaction((ctx) => listSequences(ctx, { ids: [id], sort: 'name', limit: 1 }))
  if (!items[0]) throw new AppError('not_found', { detail: 'There is no such sequence.' })
  return present(items[0])
}

const present = (one: ListedSequence) => ({
  ...one,
  createdAt: one.createdAt.toISOString(),
  changedAt: one.changedAt.toISOString(),
})
