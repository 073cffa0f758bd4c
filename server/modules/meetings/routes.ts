import {
  hookAddresses,
  type Meeting,
  type MeetingsQuery,
  meeting,
  meetingChanges,
  meetingOutcome,
  meetingParams,
  meetingsAnswer,
  meetingsQuery,
  newMeeting,
} from '@lanyard/contract/meetings.ts'
import { z } from 'zod'
import type { Actor, Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { exportRoute } from '#platform/http/export-route.ts'
import { publicRoute, type Route, route } from '#platform/http/route.ts'
import { readOrganisationToken, writeOrganisationToken } from '#platform/organisation-token.ts'
import type { Secrets } from '#platform/secrets.ts'
import { createMeeting, type EditDeps, editMeeting, getMeeting, setCancelled } from './edit-meeting.ts'
import { type NameDeps, nameMeetings } from './name-meetings.ts'
import { readHooks, readMeetings, writeMeetings } from './permissions.ts'
import { checkCalSignature, readCalWebhook } from './read-cal-webhook.ts'
import { type MeetingsDeps, receiveCalWebhook } from './receive-cal-webhook.ts'
import { recordOutcome } from './record-outcome.ts'
import { listMeetings } from './store.ts'

export type MeetingsRouteDeps = MeetingsDeps &
  EditDeps &
  NameDeps & {
    secrets: Secrets
    contextFor(organisationId: string, actor: Actor): Ctx
    calSecret: string | undefined
    baseUrl: string
  }

export const calHookPath = (secrets: Secrets, organisationId: string) =>
  `/hooks/cal/${writeOrganisationToken(secrets, 'cal', organisationId)}`

export const meetingsRoutes = (deps: MeetingsRouteDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/meetings',
    summary: 'Meetings, the latest first',
    permission: readMeetings,
    query: meetingsQuery,
    answer: meetingsAnswer,
    run: (ctx, { query }) => listNamed(deps, ctx, query),
  }),
  exportRoute<typeof meetingsQuery, Meeting>({
    url: '/api/v1/meetings.csv',
    summary: 'Meetings as a CSV file',
    permission: readMeetings,
    query: meetingsQuery,
    columns: [
      ['Title', (one) => one.title],
      ['Starts', (one) => one.startsAt],
      ['Ends', (one) => one.endsAt],
      ['Status', (one) => one.status],
      ['Contact', (one) => one.contactName],
      ['Company', (one) => one.companyName],
      ['Attendees', (one) => one.attendees.map((guest) => guest.email).join(' ')],
      ['Link', (one) => one.joinUrl],
      ['Notes', (one) => one.notes],
      ['Source', (one) => one.provider],
      ['Id', (one) => one.id],
    ],
    list: (ctx, query) => listNamed(deps, ctx, query),
  }),
  route({
    method: 'GET',
    url: '/api/v1/meetings/:id',
    summary: 'One meeting',
    permission: readMeetings,
    params: meetingParams,
    answer: meeting,
    run: (ctx, { params }) => showMeeting(deps, ctx, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/v1/meetings',
    summary: 'Enter a meeting that was agreed on elsewhere',
    permission: writeMeetings,
    body: newMeeting,
    answer: meeting,
    status: 201,
    run: async (ctx, { body }) => showMeeting(deps, ctx, await createMeeting(deps, ctx, body)),
  }),
  route({
    method: 'PATCH',
    url: '/api/v1/meetings/:id',
    summary: 'Change a meeting; time and title of a booking are changed at its calendar service',
    permission: writeMeetings,
    params: meetingParams,
    body: meetingChanges,
    answer: meeting,
    run: async (ctx, { params, body }) => {
      await editMeeting(deps, ctx, params.id, body)
      return showMeeting(deps, ctx, params.id)
    },
  }),
  ...(['cancellation', 'restoration'] as const).map((noun) =>
    route({
      method: 'PUT',
      url: `/api/v1/meetings/:id/${noun}`,
      summary: noun === 'cancellation' ? 'Say that a meeting was called off' : 'Say that a meeting stands after all',
      permission: writeMeetings,
      params: meetingParams,
      answer: meeting,
      run: async (ctx, { params }) => {
        await setCancelled(deps, ctx, params.id, noun === 'cancellation')
        return showMeeting(deps, ctx, params.id)
      },
    }),
  ),
  route({
    method: 'PUT',
    url: '/api/v1/meetings/:id/outcome',
    summary: 'Say whether a meeting took place, or take that back',
    permission: writeMeetings,
    params: meetingParams,
    body: meetingOutcome,
    answer: meeting,
    run: async (ctx, { params, body }) => {
      await recordOutcome(deps, ctx, params.id, body.status)
      return showMeeting(deps, ctx, params.id)
    },
  }),
  route({
    method: 'GET',
    url: '/api/v1/hooks/cal',
    summary: 'The address that Cal.com is to call',
    permission: readHooks,
    answer: hookAddresses,
    run: async (ctx) => ({
      cal: new URL(calHookPath(deps.secrets, ctx.organisationId), deps.baseUrl).toString(),
      ready: deps.calSecret !== undefined,
    }),
  }),
  publicRoute({
    method: 'POST',
    url: '/hooks/cal/:token',
    summary: 'Bookings from Cal.com, signed with your secret',
    params: z.object({ token: z.string().max(200) }),
    run: async ({ params, request, rawBody, body }) => {
      const organisationId = readOrganisationToken(deps.secrets, 'cal', params.token)
      if (!deps.calSecret) throw new AppError('misconfigured', { detail: 'LANYARD_CAL_SECRET is not set.' })
      checkCalSignature(rawBody, request.headers['x-cal-signature-256'] as string | undefined, deps.calSecret)
      await receiveCalWebhook(
        deps,
        deps.contextFor(organisationId, { kind: 'system', id: 'cal.com' }),
        readCalWebhook(body),
      )
    },
  }),
]

const listNamed = (deps: NameDeps, ctx: Ctx, query: MeetingsQuery) =>
  ctx.transaction(async (ctx) => {
    const { items, next } = await listMeetings(ctx, query)
    return { items: await nameMeetings(deps, ctx, items), next }
  })

const showMeeting = (deps: NameDeps, ctx: Ctx, id: string) =>
  ctx.transaction(async (ctx) => (await nameMeetings(deps, ctx, [await getMeeting(ctx, id)]))[0]!)
