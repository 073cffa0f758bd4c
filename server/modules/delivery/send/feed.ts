import type { ClaimedMessage } from '../store/claim.ts'

export type Feed = {
  /** The first claim. */
  start(): Promise<void>
  /** The mailbox's next message; undefined when there is none now. */
  next(mailboxId: string): Promise<ClaimedMessage | undefined>
  /** Gives a mailbox no more, and takes what it still had. */
  shut(mailboxId: string): ClaimedMessage[]
  /** Claims no more; answers all that nobody took. */
  stop(): Promise<ClaimedMessage[]>
}

export type FeedOptions = {
  /** Claims more, not for the mailboxes in `full`. An empty answer means that nothing is left now. */
  claim(full: ReadonlySet<string>): Promise<ClaimedMessage[]>
  /** Told when a mailbox gets messages, to set connections to work on them. */
  onMessages(mailboxId: string, waiting: number): void
  /** A mailbox with so many waiting claims no more; below half of it the next claim begins. */
  depth: number
}

/** Claimed messages by mailbox, claimed ahead so that no connection waits for the database. */
export function createFeed(options: FeedOptions): Feed {
  const waiting = new Map<string, ClaimedMessage[]>()
  const shut = new Set<string>()
  let claiming: Promise<void> | undefined
  let exhausted = false

  const claim = async () => {
    const full = [...waiting].filter(([, of]) => of.length >= options.depth).map(([id]) => id)
    const claimed = await options.claim(new Set([...full, ...shut]))
    if (claimed.length === 0 && full.length === 0) exhausted = true
    const touched = new Set<string>()
    for (const message of claimed) {
      waiting.set(message.mailboxId, [...(waiting.get(message.mailboxId) ?? []), message])
      touched.add(message.mailboxId)
    }
    for (const id of touched) options.onMessages(id, waiting.get(id)!.length)
  }
  const refill = (): Promise<void> => {
    claiming ??= claim().finally(() => {
      claiming = undefined
    })
    return claiming
  }
  return {
    start: refill,
    async next(mailboxId) {
      for (;;) {
        if (shut.has(mailboxId)) return undefined
        const mine = waiting.get(mailboxId) ?? []
        // A failed claim shows when somebody waits for it; meanwhile what is there goes out.
        if (mine.length < options.depth / 2 && !exhausted && mine.length > 0) refill().catch(() => {})
        if (mine.length > 0) return mine.shift()
        if (exhausted) return undefined
        await refill()
        const others = [...waiting.values()].some((of) => of.length >= options.depth)
        if (!waiting.get(mailboxId)?.length && others) return undefined
      }
    },
    shut(mailboxId) {
      shut.add(mailboxId)
      return waiting.get(mailboxId)?.splice(0) ?? []
    },
    async stop() {
      exhausted = true
      // A claim under way would otherwise be nobody's until it lapses.
      await claiming?.catch(() => {})
      return [...waiting.values()].flatMap((of) => of.splice(0))
    },
  }
}
