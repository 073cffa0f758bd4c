import type { Sponsorship } from '@lanyard/contract/sponsors.ts'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'

const sponsorships = '/api/v1/sponsorships'

/** Lists and records that a sponsorship is part of. */
export const touched = ['/api/v1/events', sponsorships, '/api/v1/sponsor', '/api/v1/changes']

/** What a person does to one sponsorship, each with its way back. */
export function useSponsorActs() {
  const { act, busy } = useAct()
  const remove = (one: Sponsorship) => api.delete(`${sponsorships}/${one.id}`)
  const restore = (one: Sponsorship) => api.put(`${sponsorships}/${one.id}/restoration`)
  const edit = (one: Sponsorship, changes: { tier?: string | null; role?: string }) =>
    api.patch<Sponsorship>(`${sponsorships}/${one.id}`, changes)
  return {
    busy,
    remove: (one: Sponsorship) =>
      act({
        run: () => remove(one),
        done: `${one.name} is no sponsor any more. Later readings leave it so.`,
        undo: () => restore(one),
        refresh: touched,
      }),
    restore: (one: Sponsorship) =>
      act({ run: () => restore(one), done: `${one.name} is back.`, undo: () => remove(one), refresh: touched }),
    /** The page is right: whom it no longer names is gone. */
    confirmCollapse: (eventId: string) =>
      act({
        run: () => api.put<{ lapsed: string[] }>(`/api/v1/events/${eventId}/collapse-confirmation`),
        done: ({ lapsed }) =>
          lapsed.length === 1 ? 'One sponsor counts as gone.' : `${lapsed.length} sponsors count as gone.`,
        undo: async ({ lapsed }) =>
          lapsed.length > 0 ? api.post(`${sponsorships}/restorations`, { ids: lapsed }) : undefined,
        refresh: touched,
      }),
    edit: (one: Sponsorship, changes: { tier: string | null; role: string }) =>
      act({
        run: () => edit(one, changes),
        done: `${one.name} is changed.`,
        undo: () => edit(one, { tier: one.tier, role: one.role }),
        refresh: touched,
      }),
  }
}
