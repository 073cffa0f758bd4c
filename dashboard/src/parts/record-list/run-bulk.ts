import { ApiError, api } from '../../api/request.ts'

export type Outcome = { items: { id: string; ok: boolean; reason?: string | null }[] }

/**
 * What is done to several records. `path` takes all of them at once: `{ path: '/api/v1/companies/removals' }` posts `{ ids }`, with `body`
 * beside. `each` is asked once a record, where a list is short enough for that: `{ method: 'put', each: (id) => `…/${id}/pause` }`.
 */
export type Bulk = { body?: Record<string, unknown> } & (
  | { path: string }
  | { method: 'put' | 'delete'; each: (id: string) => string }
)

/** Does it to all; a record that refuses is answered with the reason and keeps none of the others from it. */
export async function runBulk(what: Bulk, ids: readonly string[]): Promise<Outcome> {
  if ('path' in what) return api.post<Outcome>(what.path, { ids, ...what.body })
  const items: Outcome['items'] = []
  for (const id of ids) {
    try {
      await (what.method === 'put' ? api.put(what.each(id), what.body) : api.delete(what.each(id)))
      items.push({ id, ok: true })
    } catch (error) {
      // Nobody answers any more: what follows would fail likewise.
      if (!(error instanceof ApiError) || error.status === 0) throw error
      items.push({ id, ok: false, reason: error.message })
    }
  }
  return { items }
}
