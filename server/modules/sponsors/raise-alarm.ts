import type { Trx } from '#platform/context.ts'
import type { Missed } from './announce-changes.ts'
import { type Collapse, explainCollapse } from './compare-entries.ts'
import { type Alarm, noAlarm, type SiteRead } from './store/site-reads.ts'

/** What a reading says of the alarm: raised, and announced the first time, where the sponsors collapsed; else none. */
export async function raiseAlarm(
  trx: Trx,
  eventId: string,
  before: SiteRead | undefined,
  collapse: Collapse | undefined,
  missed: Missed,
): Promise<Alarm> {
  if (!collapse) return noAlarm
  if (!before?.alarm) await trx.announce([{ name: 'sponsors.collapsed', eventId, ...collapse }])
  return {
    alarm: explainCollapse(collapse),
    alarmedAt: before?.alarmedAt?.toTemporalInstant() ?? trx.clock.now(),
    missedIds: missed.map((one) => one.before.id),
  }
}

/** The alarm as it stood before. */
export const alarmIn = (before: SiteRead | undefined): Alarm =>
  before?.alarm ? { ...before, alarmedAt: before.alarmedAt?.toTemporalInstant() ?? null } : noAlarm
