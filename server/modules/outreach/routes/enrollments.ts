import {
  enrollmentActs,
  enrollmentIds,
  enrollmentPause,
  enrollmentPauses,
  enrollmentResults,
  enrollmentSteps,
  enrollmentsAnswer,
  enrollmentsQuery,
  idParams,
  newEnrollments,
} from '@lanyard/contract/outreach.ts'
import { newRuleOutlook, ruleOutlook } from '@lanyard/contract/outreach-enrolling.ts'
import { exportRoute } from '#platform/http/export-route.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { OutreachDeps } from '../deps.ts'
import { enrollNamedOrMatching } from '../enrollments/enroll-matching.ts'
import { foreseeRule } from '../enrollments/foresee-rule.ts'
import { steerEnrollments } from '../enrollments/steer-enrollments.ts'
import { enroll, readOutreach } from '../permissions.ts'
import { presentEnrollments, presentForeseen, presentResults, presentSteps } from './present-enrollments.ts'

const lists = (deps: OutreachDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/enrollments',
    summary: 'Who is in which sequence, latest first',
    permission: readOutreach,
    query: enrollmentsQuery,
    answer: enrollmentsAnswer,
    run: (ctx, { query }) => ctx.transaction((ctx) => presentEnrollments(deps, ctx, query)),
  }),
  exportRoute({
    url: '/api/v1/enrollments.csv',
    summary: 'Enrollments as a CSV file, with the filters of the list',
    permission: readOutreach,
    query: enrollmentsQuery,
    list: (ctx, query) => ctx.transaction((ctx) => presentEnrollments(deps, ctx, query)),
    columns: [
      ['Contact', (one) => one.contactName],
      ['Company', (one) => one.companyName],
      ['Sequence', (one) => one.sequenceName],
      ['Event', (one) => one.eventName],
      ['Status', (one) => one.status],
      ['Reason', (one) => one.reason],
      ['Next step', (one) => one.nextStep],
      ['Due at', (one) => one.dueAt],
      ['Held until', (one) => one.heldUntil],
      ['Started at', (one) => one.startedAt],
      ['Replied at', (one) => one.repliedAt],
      ['Id', (one) => one.id],
    ],
  }),
  route({
    method: 'POST',
    url: '/api/v1/sequences/:id/enrollments',
    summary: 'Enroll contacts, or only say what would come of it; for each whether, and why not',
    permission: enroll,
    params: idParams,
    body: newEnrollments,
    answer: enrollmentResults,
    run: (ctx, { params, body }) =>
      ctx.commit(async (ctx) => {
        const { results, ...rest } = await enrollNamedOrMatching(deps, ctx, params.id, body)
        return { items: await presentResults(deps, ctx, results), ...rest }
      }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/sequences/:id/rule-outlooks',
    summary: 'Whom a rule would enroll of the contacts that are ready now, and who not and why; changes nothing',
    permission: readOutreach,
    params: idParams,
    body: newRuleOutlook,
    answer: ruleOutlook,
    run: (ctx, { params, body }) =>
      ctx.transaction(async (ctx) => {
        const { results, ...rest } = await foreseeRule(deps, ctx, { sequenceId: params.id, ...body })
        return { ...rest, items: await presentForeseen(deps, ctx, results) }
      }),
  }),
]

const many = (deps: OutreachDeps): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/enrollments/pauses',
    summary: 'Hold enrollments until a moment, or until they are resumed (up to 500)',
    permission: enroll,
    body: enrollmentPauses,
    answer: enrollmentActs,
    run: (ctx, { body }) => steerEnrollments(deps, ctx, 'pause', body),
  }),
  route({
    method: 'POST',
    url: '/api/v1/enrollments/resumptions',
    summary: 'Let held enrollments go on (up to 500)',
    permission: enroll,
    body: enrollmentIds,
    answer: enrollmentActs,
    run: (ctx, { body }) => steerEnrollments(deps, ctx, 'resume', body),
  }),
  route({
    method: 'POST',
    url: '/api/v1/enrollments/stops',
    summary: 'Take contacts out of their sequence; a restoration takes it back (up to 500)',
    permission: enroll,
    body: enrollmentIds,
    answer: enrollmentActs,
    run: (ctx, { body }) => steerEnrollments(deps, ctx, 'stop', body),
  }),
  route({
    method: 'POST',
    url: '/api/v1/enrollments/restorations',
    summary: 'Take back that enrollments were stopped by hand: they go on where they were (up to 500)',
    permission: enroll,
    body: enrollmentIds,
    answer: enrollmentActs,
    run: (ctx, { body }) => steerEnrollments(deps, ctx, 'restore', body),
  }),
]

const single = (deps: OutreachDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/enrollments/:id/steps',
    summary: 'What became of the steps of an enrollment so far, and why one was skipped',
    permission: readOutreach,
    params: idParams,
    answer: enrollmentSteps,
    run: (ctx, { params }) => ctx.transaction((ctx) => presentSteps(ctx, params.id)),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/enrollments/:id/pause',
    summary: 'Hold an enrollment until a moment, or until it is resumed',
    permission: enroll,
    params: idParams,
    body: enrollmentPause,
    run: async (ctx, { params, body }) => {
      await steerEnrollments(deps, ctx, 'pause', { ids: [params.id], until: body.until })
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/enrollments/:id/pause',
    summary: 'Let a held enrollment go on',
    permission: enroll,
    params: idParams,
    run: async (ctx, { params }) => {
      await steerEnrollments(deps, ctx, 'resume', { ids: [params.id] })
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/enrollments/:id',
    summary: 'Take a contact out of a sequence; a restoration takes it back',
    permission: enroll,
    params: idParams,
    run: async (ctx, { params }) => {
      await steerEnrollments(deps, ctx, 'stop', { ids: [params.id] })
    },
  }),
]

export const enrollmentRoutes = (deps: OutreachDeps): Route[] => [...lists(deps), ...many(deps), ...single(deps)]
