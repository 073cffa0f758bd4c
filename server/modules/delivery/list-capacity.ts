import type { Trx } from '#platform/context.ts'
import { dayAt, effectiveCap } from './mailbox.ts'
import { countUnsent } from './store/count-unsent.ts'
import { readUsage } from './store/mailbox-rows.ts'
import { listMailboxes } from './store/mailboxes.ts'

/** What a mailbox may send today, and what it has taken on: used of today's cap, and not sent yet. */
export type Capacity = { cap: number; taken: number }

/** Of each mailbox that is not paused. */
export async function listCapacity(trx: Trx): Promise<Map<string, Capacity>> {
  const now = trx.clock.now()
  const mailboxes = (await listMailboxes(trx)).filter((one) => one.enabled)
  const days = new Map(mailboxes.map((one) => [one.id, dayAt(one.window, now)]))
  const used = await readUsage(
    trx,
    [...days].map(([mailboxId, day]) => ({ mailboxId, usedOn: day.toString() })),
  )
  const unsent = await countUnsent(trx)
  return new Map(
    mailboxes.map((one) => [
      one.id,
      {
        cap: effectiveCap(one, days.get(one.id)!),
        taken: (used.get(one.id) ?? 0) + (unsent.get(one.id) ?? 0),
      },
    ]),
  )
}
