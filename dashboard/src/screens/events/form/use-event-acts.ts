import type { Event } from '@lanyard/contract/discovery.ts'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'

const events = '/api/v1/events'

/** Puts one event aside or brings it back, each the other's undo; and settles a doubt either way. */
export function useEventActs() {
  const { act, busy } = useAct()
  const refresh = [events, '/api/v1/sponsor-counts', '/api/v1/changes']
  const remove = ({ id }: Pick<Event, 'id'>) => api.delete(`${events}/${id}`)
  const reopen = ({ id }: Pick<Event, 'id'>) => api.delete(`${events}/${id}/settlement`)
  // What leans on the event waits, goes on or is called off.
  const leaning = [...refresh, '/api/v1/messages', '/api/v1/enrollments']
  const restore = ({ id }: Pick<Event, 'id'>) => api.put(`${events}/${id}/restoration`)
  return {
    busy,
    confirm: (event: Pick<Event, 'id' | 'name'>) =>
      act({
        run: () => api.put(`${events}/${event.id}/confirmation`),
        done: `${event.name} stands as planned. What waited for it goes on.`,
        undo: () => reopen(event),
        refresh: leaning,
      }),
    callOff: (event: Pick<Event, 'id' | 'name'>, as: 'cancelled' | 'postponed') =>
      act({
        run: () => api.put(`${events}/${event.id}/cancellation`),
        done: `${event.name} counts as ${as}.`,
        undo: () => reopen(event),
        refresh: leaning,
      }),
    putAside: (event: Pick<Event, 'id' | 'name'>) =>
      act({ run: () => remove(event), done: `${event.name} is put aside.`, undo: () => restore(event), refresh }),
    bringBack: (event: Pick<Event, 'id' | 'name'>) =>
      act({ run: () => restore(event), done: `${event.name} is back.`, undo: () => remove(event), refresh }),
  }
}
