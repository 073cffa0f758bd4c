import type { MailboxDays } from '@lanyard/contract/mailbox-days.ts'
import type { Trx } from '#platform/context.ts'
import type { Numbers } from './health.ts'
import { countByDay } from './store/health.ts'

/** What was sent each day by one mailbox, or by all that send from a domain, and what became of it. */
export async function listDays(
  trx: Trx,
  of: { mailboxId: string } | { domain: string },
  days: number,
): Promise<MailboxDays> {
  const items = await countByDay(trx, of, trx.clock.now().subtract({ hours: 24 * days }))
  const sum = (part: keyof Numbers) => items.reduce((total, one) => total + one[part], 0)
  const total = { sent: sum('sent'), bounced: sum('bounced'), complained: sum('complained'), replied: sum('replied') }
  const rate = (count: number) => (total.sent > 0 ? count / total.sent : null)
  return {
    items,
    total: { ...total, bounceRate: rate(total.bounced), complaintRate: rate(total.complained) },
  }
}
