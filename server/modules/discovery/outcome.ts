/** What became of one of many records that were asked for at once. */
export type Outcome = { id: string; ok: boolean; reason?: string }

/** An outcome for each id in the order asked, without repeats; `refuse` says why one was left alone. */
export const outcomesOf = (ids: readonly string[], refuse: (id: string) => string | undefined): Outcome[] =>
  [...new Set(ids)].map((id) => {
    const reason = refuse(id)
    return reason ? { id, ok: false, reason } : { id, ok: true }
  })
