import type { EventSponsors } from '@lanyard/contract/sponsors.ts'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api/request.ts'
import { refresh } from '../../../api/use-api.ts'
import { useAct } from '../../../parts/use-act.tsx'

const path = (eventId: string) => `/api/v1/events/${eventId}/sponsors`

/** Who sponsors an event; asked again every moment while its site is being read. */
export function useEventSponsors(eventId: string | undefined, watch = false) {
  return useQuery<EventSponsors>({
    queryKey: [eventId ? path(eventId) : '', {}],
    queryFn: ({ signal }) => api.get<EventSponsors>(path(eventId!), {}, signal),
    enabled: eventId !== undefined,
    refetchInterval: ({ state }) => {
      if (watch || state.data?.reading) return 700
      // Its first reading waits in the queue.
      return state.data && !state.data.siteRead ? 2500 : false
    },
  })
}

/** Reads the event's site in this moment, ahead of the queue. */
export function useReadNow(eventId: string) {
  const { act, busy } = useAct()
  const readNow = () =>
    act({
      run: async () => {
        const reading = api.post<{ read: boolean }>(`/api/v1/events/${eventId}/site-reads`, { now: true })
        // The progress is worth seeing from its first page on.
        void refresh(path(eventId))
        return reading
      },
      done: ({ read }) => (read ? 'The site was read.' : 'The site is slow: it goes on being read in the background.'),
      refresh: ['/api/v1/events', '/api/v1/sponsorships', '/api/v1/sponsors', '/api/v1/sponsor-counts'],
    })
  return { readNow, busy }
}
