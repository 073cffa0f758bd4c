import type { SendingLimits } from './limits.ts'

/** What became of what a mailbox sent. */
export type Numbers = { sent: number; bounced: number; complained: number; replied: number }

/** A mailbox is judged by what it sent in so many days. */
export const judgedDays = 7

export type Illness = { reason: 'bounce_rate' | 'complaint_rate'; count: number; because: string }

/** Why a mailbox has to be paused; undefined where it may go on, or has sent too little to be judged. */
export function judgeHealth({ sent, bounced, complained }: Numbers, limits: SendingLimits): Illness | undefined {
  if (sent < limits.minimumSent) return undefined
  const rates = [
    { reason: 'complaint_rate', count: complained, limit: limits.complaintRate, did: 'were marked as spam' },
    { reason: 'bounce_rate', count: bounced, limit: limits.bounceRate, did: 'bounced' },
  ] as const
  for (const { reason, count, limit, did } of rates) {
    if (limit === null || count / sent <= limit) continue
    const shares = `${percent(count / sent)}, and the limit is ${percent(limit)}`
    return { reason, count, because: `${reason}: ${count} of ${sent} sent in ${judgedDays} days ${did} (${shares})` }
  }
  return undefined
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(2))} %`
