import type { ConversationAnswer } from '@lanyard/contract/inbox.ts'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'

/** Says with whom a conversation is; can be undone. */
export function useAssign({ id, contactId }: Pick<ConversationAnswer, 'id' | 'contactId'>) {
  const { act } = useAct()
  const put = (to: string | null) => api.put(`/api/v1/conversations/${id}/contact`, { contactId: to })
  return (to: string | null) =>
    act({
      run: () => put(to),
      done: to ? 'Assigned. What the mails mean holds for them from now on.' : 'No longer assigned to them.',
      undo: () => put(contactId),
      refresh: ['/api/v1/conversations', '/api/v1/contacts', '/api/v1/stops'],
    })
}
