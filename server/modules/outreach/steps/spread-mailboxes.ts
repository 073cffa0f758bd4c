import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { countByMailbox, type DueEnrollment } from '../store/due.ts'

export type PlanningMailbox = { id: string; fromName: string; enabled: boolean }

/**
 * The mailbox of each enrollment. One that has written stays with its thread, also while it is paused: its follow-ups wait. Others go to
 * the one that would be through with what it has soonest, by what it may send a day; of equals to the one that carries the fewest.
 */
export async function spreadMailboxes(
  deps: OutreachDeps,
  trx: Trx,
  due: readonly Pick<DueEnrollment, 'id' | 'mailboxId' | 'threadMessageId'>[],
): Promise<Map<string, PlanningMailbox>> {
  const all = await deps.delivery.listMailboxes(trx)
  const open = all.filter((one) => one.enabled)
  const byId = new Map(all.map((one) => [one.id, one]))
  // Of one there is nothing to choose, and to know who has room all that is planned is counted.
  const queue = open.length > 1 ? await openQueue(deps, trx) : undefined
  const chosen = new Map<string, PlanningMailbox>()
  for (const { id, mailboxId, threadMessageId } of due) {
    const bound = mailboxId ? byId.get(mailboxId) : undefined
    const own = bound && (bound.enabled || threadMessageId !== null) ? bound : undefined
    const mailbox = own ?? (queue ? queue.shortest(open) : open[0])
    if (!mailbox) continue
    chosen.set(id, mailbox)
    queue?.join(mailbox.id)
  }
  return chosen
}

/** Who has most room now, and goes on having it as messages are given out. */
export async function openQueue(deps: Pick<OutreachDeps, 'delivery'>, trx: Trx) {
  const capacity = await deps.delivery.listCapacity(trx)
  // Only between equals does it matter who carries how many, and counting reads all that run.
  const carried = capacity.size > 1 ? await countByMailbox(trx) : new Map<string, number>()
  const joined = new Map<string, number>()
  const daysOf = (id: string): number => {
    const { cap, taken } = capacity.get(id) ?? { cap: 0, taken: 0 }
    return cap > 0 ? (taken + (joined.get(id) ?? 0)) / cap : Number.POSITIVE_INFINITY
  }
  const carries = (id: string): number => (carried.get(id) ?? 0) + (joined.get(id) ?? 0)
  return {
    shortest<T extends { id: string }>(mailboxes: readonly T[]): T | undefined {
      return mailboxes.toSorted((one, other) => {
        const [days, others] = [daysOf(one.id), daysOf(other.id)]
        return days === others ? carries(one.id) - carries(other.id) : days - others
      })[0]
    },
    join(id: string): void {
      joined.set(id, (joined.get(id) ?? 0) + 1)
    },
  }
}
