import {
  event,
  eventAnswer,
  eventChanges,
  eventsAnswer,
  eventsQuery,
  idParams,
  newEvent,
  placesAnswer,
  placesQuery,
} from '@lanyard/contract/discovery.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { exportRoute } from '#platform/http/export-route.ts'
import { type Route, route } from '#platform/http/route.ts'
import { callDoubtfulOff, confirmEvent, reopenDoubt } from '../changes/settle-doubt.ts'
import { createEvent } from '../create-event.ts'
import { deleteEvent, restoreEvent } from '../delete-events.ts'
import { editEvent } from '../edit-event.ts'
import { readEvents, writeEvents } from '../permissions.ts'
import { presentEvent, presentEventRow, presentPage, presentPlaces, presentSource } from '../present.ts'
import type { ReadDeps } from '../read-source.ts'
import { listEventSources } from '../store/event-sources.ts'
import { findEvents } from '../store/events.ts'
import { countUnplaced } from '../store/geocodings.ts'
import { countByPlace, listEventPage } from '../store/list-events.ts'

const reading = ({ geocoding }: Pick<ReadDeps, 'geocoding'>): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/events',
    summary: 'Events by their first day, soonest first unless said; those put aside only where asked for',
    permission: readEvents,
    query: eventsQuery,
    answer: eventsAnswer,
    run: async (ctx, { query }) =>
      presentPage(await ctx.transaction((ctx) => listEventPage(ctx, query)), presentEventRow),
  }),
  exportRoute({
    url: '/api/v1/events.csv',
    summary: 'Events as a CSV file',
    permission: readEvents,
    query: eventsQuery,
    list: (ctx, query) => ctx.transaction((ctx) => listEventPage(ctx, query)),
    columns: [
      ['name', (one) => one.name],
      ['series', (one) => one.seriesName],
      ['starts_on', (one) => one.startsOn],
      ['ends_on', (one) => one.endsOn],
      ['day_known', (one) => one.dayKnown],
      ['city', (one) => one.city],
      ['region', (one) => one.region],
      ['country', (one) => one.country],
      ['time_zone', (one) => one.timeZone],
      ['online', (one) => one.online],
      ['status', (one) => one.status],
      ['url', (one) => one.url],
      ['sources', (one) => one.sourceCount],
      ['confidence', (one) => one.confidence],
      ['reasons', (one) => one.reasons.join('; ')],
      ['id', (one) => one.id],
    ],
  }),
  route({
    method: 'GET',
    url: '/api/v1/events/places',
    summary: 'Where the events are: cities with their point on the map and how many events they have',
    permission: readEvents,
    query: placesQuery,
    answer: placesAnswer,
    run: (ctx, { query }) =>
      ctx.transaction(async (ctx) => {
        const { unplaced: events, toAsk } = await countUnplaced(ctx)
        const unplaced = { events, toAsk, geocoder: geocoding.geocoders.length > 0 }
        return { ...presentPlaces(await countByPlace(ctx, query)), unplaced }
      }),
  }),
  route({
    method: 'GET',
    url: '/api/v1/events/:id',
    summary: 'An event, with every source that names it; one put aside says so in its status',
    permission: readEvents,
    params: idParams,
    answer: eventAnswer,
    run: (ctx, { params }) => showEvent(ctx, params.id),
  }),
]

const writing: Route[] = [
  route({
    method: 'POST',
    url: '/api/v1/events',
    summary: 'Enter an event; where it is known already, the answer is that event',
    permission: writeEvents,
    body: newEvent,
    answer: eventAnswer,
    status: 201,
    run: async (ctx, { body }) => showEvent(ctx, (await createEvent(ctx, body)).eventId),
  }),
  route({
    method: 'PATCH',
    url: '/api/v1/events/:id',
    summary: 'Change an event by hand',
    permission: writeEvents,
    params: idParams,
    body: eventChanges,
    answer: event,
    run: async (ctx, { params, body }) => presentEvent(await editEvent(ctx, params.id, body)),
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/events/:id',
    summary: 'Put an event aside',
    permission: writeEvents,
    params: idParams,
    status: 204,
    run: (ctx, { params }) => deleteEvent(ctx, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/events/:id/restoration',
    summary: 'Bring back an event that was put aside',
    permission: writeEvents,
    params: idParams,
    status: 204,
    run: (ctx, { params }) => restoreEvent(ctx, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/events/:id/confirmation',
    summary: 'Say that a doubtful event takes place as it stands',
    permission: writeEvents,
    params: idParams,
    status: 204,
    run: (ctx, { params }) => confirmEvent(ctx, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/events/:id/cancellation',
    summary: 'Say that what is doubted of an event is true: it is cancelled, or postponed',
    permission: writeEvents,
    params: idParams,
    status: 204,
    run: (ctx, { params }) => callDoubtfulOff(ctx, params.id),
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/events/:id/settlement',
    summary: 'Take back how a doubt about an event was settled: it is as doubtful as it was',
    permission: writeEvents,
    params: idParams,
    status: 204,
    run: (ctx, { params }) => reopenDoubt(ctx, params.id),
  }),
]

export const eventRoutes = (deps: Pick<ReadDeps, 'geocoding'>): Route[] => [...reading(deps), ...writing]

const showEvent = (ctx: Ctx, id: string) =>
  ctx.transaction(async (ctx) => {
    const [event] = await findEvents(ctx, [id])
    if (!event) throw new AppError('not_found', { detail: 'There is no such event.' })
    const sources = await listEventSources(ctx, id)
    return {
      ...presentEvent(event),
      sources: sources.map(presentSource),
    }
  })
