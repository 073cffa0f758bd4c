import type { Candidate, EventRow } from '@lanyard/contract/discovery.ts'
import { api } from '../../api/request.ts'
import { useAct } from '../../parts/use-act.tsx'
import { rejectedTogether } from './words.ts'

const candidates = '/api/v1/candidates'
const refresh = [candidates, '/api/v1/events', '/api/v1/scans', '/api/v1/overview', '/api/v1/changes']

/** What a person decides about one sighting; the undo of each brings back what was decided before. */
export function useDecisions(candidate: Candidate) {
  const { act, busy } = useAct()
  const { id, name, status, because, eventId } = candidate
  const path = `${candidates}/${id}`
  const reopen = () => api.put(`${path}/reopening`)
  const reject = (reason: string) => api.put(`${path}/rejection`, { reason })

  /** Back to how this candidate stood when it was shown. */
  const putBack = async () => {
    if (status === 'merged' && eventId) {
      // It may have been put aside meanwhile, when its last sighting left it.
      await api.post('/api/v1/events/restorations', { ids: [eventId] })
      return api.put(`${path}/merge`, { eventId })
    }
    await reopen()
    if (status === 'rejected') await reject(because ?? rejectedTogether)
    if (status === 'promoted') await api.put(`${path}/promotion`)
  }
  return {
    busy,
    promote: () =>
      act({ run: () => api.put(`${path}/promotion`), done: `${name} is an event.`, undo: putBack, refresh }),
    tellApart: () =>
      act({
        run: () => api.put(`${path}/promotion`),
        done: `${name} is an event of its own.`,
        undo: putBack,
        refresh,
      }),
    join: (event: EventRow) =>
      act({
        run: () => api.put(`${path}/merge`, { eventId: event.id }),
        done: `${name} is another sighting of ${event.name}.`,
        undo: putBack,
        refresh,
      }),
    reject: (reason: string) =>
      act({
        run: () => reject(reason.trim() || rejectedTogether),
        done: `${name} is rejected.`,
        undo: putBack,
        refresh,
      }),
    reopen: () => act({ run: reopen, done: `${name} is back for review.`, undo: putBack, refresh }),
  }
}
