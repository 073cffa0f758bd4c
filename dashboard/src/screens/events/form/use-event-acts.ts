import type { Event } from '@lanyard/contract/discovery.ts'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'

const events = '/api/v1/events'

/** Puts one event aside or brings it back, each the other's undo; and settles a doubt in the event's favour. */
export function useEventActs() {
  const { act, busy } = useAct()
  const refresh = [events, '/api/v1/sponsor-counts', '/api/v1/changes']
  const remove = ({ id }: Pick<Event, 'id'>) => api.delete(`${events}/${id}`)
  const restore = ({ id }: Pick<Event, 'id'>) => api.put(`${events}/${id}/restoration`)
  return {
    busy,
    confirm: (event: Pick<Event, 'id' | 'name'>) =>
      act({
        run: () => api.put(`${events}/${event.id}/confirmation`),
        done: `${event.name} stands as planned. What waited for it goes on.`,
        refresh: [...refresh, '/api/v1/messages', '/api/v1/enrollments'],
      }),
    putAside: (event: Pick<Event, 'id' | 'name'>) =>
      act({ run: () => remove(event), done: `${event.name} is put aside.`, undo: () => restore(event), refresh }),
    bringBack: (event: Pick<Event, 'id' | 'name'>) =>
      act({ run: () => restore(event), done: `${event.name} is back.`, undo: () => remove(event), refresh }),
  }
}
