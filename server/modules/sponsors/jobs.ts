import { type Listener, listener, type Schedule, schedule } from '#platform/jobs/jobs.ts'
import { TryLater } from '#platform/jobs/settle-failure.ts'
import { checkDueSites } from './check-due-sites.ts'
import type { SponsorsDeps } from './deps.ts'
import { dueSites, readEventSite } from './read-event-site.ts'
import { readEventSpeakers } from './read-event-speakers.ts'

export const sponsorsListeners = (deps: SponsorsDeps): Listener[] => [
  listener({
    on: ['event.promoted', 'event.moved', 'site_read.requested'],
    name: 'sponsors.read-event-site',
    queue: 'fetch',
    each: true,
    run: async (ctx, [fact]) => {
      const whole = fact!.name === 'site_read.requested' && fact!.whole
      const done = await readEventSite(deps, ctx, fact!.eventId, { whole })
      // A check that fell due is met by whoever reads it now; it comes again should that reader die.
      const isCheck = fact!.name === 'site_read.requested' && !fact!.whole
      if (done === 'being_read' && !isCheck) throw new TryLater(20_000, 'the site is being read just now')
    },
  }),
  listener({
    on: 'sponsors.read',
    name: 'sponsors.read-event-speakers',
    queue: 'fetch',
    each: true,
    run: (ctx, [fact]) => readEventSpeakers(deps, ctx, fact!.eventId),
  }),
]

export const sponsorsSchedules: Schedule[] = [schedule({ kind: dueSites, queue: 'fetch', run: checkDueSites })]
