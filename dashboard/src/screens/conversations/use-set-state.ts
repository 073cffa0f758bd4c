import { api } from '../../api/request.ts'
import { useAct } from '../../parts/use-act.tsx'

type State = 'open' | 'done'

/** Says that a conversation is done, or open again; can be undone. */
export function useSetState() {
  const { act } = useAct()
  const put = (id: string, state: State) => api.put(`/api/v1/conversations/${id}/state`, { state })
  return (id: string, state: State) =>
    act({
      run: () => put(id, state),
      done: state === 'done' ? 'Put away as done.' : 'Open again.',
      undo: () => put(id, state === 'done' ? 'open' : 'done'),
      refresh: ['/api/v1/conversations', '/api/v1/overview'],
    })
}
