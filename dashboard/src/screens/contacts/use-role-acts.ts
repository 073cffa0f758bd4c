import { api } from '../../api/request.ts'
import { useAct } from '../../parts/use-act.tsx'
import type { Role } from './role-fields.tsx'

type Named = { id: string; fullName: string }

/** What can be done about a role that was read from a title; all of it can be undone. */
export function useRoleActs() {
  const { act, busy } = useAct()
  const ids = ({ id }: Named) => ({ ids: [id] })
  const undo = (one: Named) => () => api.post('/api/v1/contacts/reversions', ids(one))
  const refresh = ['/api/v1/contacts']
  return {
    busy,
    confirm: (one: Named) =>
      act({
        run: () => api.post('/api/v1/contacts/confirmations', ids(one)),
        done: `The role of ${one.fullName} is confirmed.`,
        undo: undo(one),
        refresh,
      }),
    correct: (one: Named, role: Role) =>
      act({
        run: () => api.post('/api/v1/contacts/edits', { ...ids(one), changes: role }),
        done: `The role of ${one.fullName} was set.`,
        undo: undo(one),
        refresh,
      }),
    reread: (one: Named) =>
      act({
        run: () => api.post('/api/v1/contacts/role-readings', ids(one)),
        done: `The role of ${one.fullName} was read from the title again.`,
        refresh,
      }),
  }
}
