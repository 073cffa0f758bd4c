import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'
import { setDraft } from './drafts.ts'

/** Takes an answer back before it leaves; its text is in the box again, to be mended. */
export function useTakeBack(conversationId: string) {
  const { act } = useAct()
  return (messageId: string, text: string) =>
    act({
      run: async () => {
        await api.delete(`/api/v1/conversations/${conversationId}/answers/${messageId}`)
        setDraft(conversationId, text)
      },
      done: 'Taken back. Its text is in the box again.',
      refresh: ['/api/v1/conversations', '/api/v1/messages'],
    })
}
