export type Crew = {
  /** Sets workers on a mailbox: one for each waiting message, up to `size` in all. */
  call(mailboxId: string, waiting: number): void
  /** Resolves when nobody works any more. */
  rested(): Promise<void>
  /** What went wrong first, if anything did. */
  failure(): unknown
}

/** Workers by mailbox, at most `size` for each. One that fails does not stop the others. */
export function createCrew(size: number, work: (mailboxId: string) => Promise<void>): Crew {
  const busy = new Set<Promise<void>>()
  const counts = new Map<string, number>()
  let failure: unknown

  const start = (mailboxId: string) => {
    counts.set(mailboxId, (counts.get(mailboxId) ?? 0) + 1)
    const worker: Promise<void> = work(mailboxId)
      .catch((error) => {
        failure ??= error
      })
      .finally(() => {
        counts.set(mailboxId, counts.get(mailboxId)! - 1)
        busy.delete(worker)
      })
    busy.add(worker)
  }
  return {
    call(mailboxId, waiting) {
      const wanted = Math.min(size, waiting) - (counts.get(mailboxId) ?? 0)
      for (let started = 0; started < wanted; started++) start(mailboxId)
    },
    async rested() {
      while (busy.size > 0) await Promise.race(busy)
    },
    failure: () => failure,
  }
}
