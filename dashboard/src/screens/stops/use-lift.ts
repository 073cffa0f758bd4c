import type { Stop } from '@lanyard/contract/compliance.ts'
import { useMay } from '../../api/account.ts'
import { api } from '../../api/request.ts'
import { useAct } from '../../parts/use-act.tsx'
import { subjectName } from './words.ts'

/** Lists that change when a stop is written or lifted. */
export const touchedByStops = ['/api/v1/stops', '/api/v1/messages', '/api/v1/enrollments', '/api/v1/overview']

/** These go when the company is restored, or the sequence goes on. */
const liftedElsewhere = ['put_aside', 'sequence_paused']

/** Lifting a stop and putting it back, and whether the member may. */
export function useLift() {
  const { act, busy } = useAct()
  const mayLiftAny = useMay('admin', 'manager')
  const writes = useMay('admin', 'manager', 'rep')
  const mayLift = (stop: Stop) =>
    stop.liftedAt === null &&
    !stop.suppressed &&
    !liftedElsewhere.includes(stop.reason) &&
    (mayLiftAny || (writes && stop.mine))
  const lift = (stop: Stop) =>
    act({
      run: () => api.delete(`/api/v1/stops/${stop.id}`),
      done: `Lifted: ${subjectName(stop)}. What was held for it may go out again.`,
      undo: () => api.put(`/api/v1/stops/${stop.id}/restoration`),
      refresh: touchedByStops,
    })
  return { mayLift, lift, busy }
}
