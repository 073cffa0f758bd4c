import type { Trx } from '#platform/context.ts'
import type { SponsorsDeps } from './deps.ts'
import { findAlarms } from './store/site-reads.ts'

export type SponsorAlarm = { eventId: string; name: string; startsOn: string; because: string; since: Date }

/** Events that are not over and whose sponsors seem to be gone; nobody counts as gone until the alarm ends. The newest alarm first. */
export async function listAlarms(deps: Pick<SponsorsDeps, 'discovery'>, trx: Trx): Promise<SponsorAlarm[]> {
  const alarms = await findAlarms(trx)
  const today = trx.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString()
  const events = await deps.discovery.findEvents(
    trx,
    alarms.map((one) => one.eventId),
  )
  const standing = events.filter((one) => ['active', 'postponed'].includes(one.status) && one.endsOn >= today)
  const byId = new Map(standing.map((one) => [one.id, one]))
  return alarms.flatMap((one) => {
    const event = byId.get(one.eventId)
    return event ? [{ ...one, name: event.name, startsOn: event.startsOn }] : []
  })
}
