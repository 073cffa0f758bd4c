import type { Funnel, FunnelStage } from '@lanyard/contract/insights.ts'

type StageWords = {
  label: string
  /** Where the things that reached it are listed. */
  to: string
  search?: Record<string, string>
  /** The stage it comes out of, and what one of that is called. */
  from?: { stage: FunnelStage; of: string }
}

/** The stages in their order, in words. */
export const stageWords: Record<FunnelStage, StageWords> = {
  event: { label: 'Events', to: '/events', search: { when: 'any' } },
  sponsorship: { label: 'Sponsorships', to: '/events', search: { when: 'any' }, from: { stage: 'event', of: 'event' } },
  company: { label: 'Companies', to: '/companies' },
  target: {
    label: 'Targets',
    to: '/companies',
    search: { targeted: 'true' },
    from: { stage: 'company', of: 'companies' },
  },
  contact: { label: 'Contacts', to: '/contacts', from: { stage: 'target', of: 'target' } },
  message: { label: 'Messages', to: '/outbox', search: { state: 'any' }, from: { stage: 'contact', of: 'contact' } },
  sent: { label: 'Sent', to: '/outbox', search: { state: 'sent' }, from: { stage: 'message', of: 'messages' } },
  opened: { label: 'Opened', to: '/outbox', search: { state: 'sent' }, from: { stage: 'sent', of: 'sent' } },
  clicked: { label: 'Clicked', to: '/outbox', search: { state: 'sent' }, from: { stage: 'sent', of: 'sent' } },
  replied: { label: 'Replied', to: '/conversations', from: { stage: 'sent', of: 'sent' } },
  positive: {
    label: 'Interested',
    to: '/conversations',
    search: { intent: 'interested' },
    from: { stage: 'replied', of: 'replies' },
  },
  meeting: { label: 'Meetings', to: '/meetings', from: { stage: 'positive', of: 'interested' } },
}

export type Stage = StageWords & {
  stage: FunnelStage
  count: number
  /** Of the largest stage, 0 to 1. */
  share: number
  /** "38 % of companies", "2.4 a target"; undefined where there is nothing to compare with. */
  rate: string | undefined
}

export function readStages({ stages }: Funnel): Stage[] {
  const counts = new Map(stages.map((one) => [one.stage, one.count]))
  const largest = Math.max(1, ...counts.values())
  return stages.map(({ stage, count }) => {
    const words = stageWords[stage]
    return { ...words, stage, count, share: count / largest, rate: rateOf(count, words, counts) }
  })
}

function rateOf(count: number, { from }: StageWords, counts: Map<FunnelStage, number>): string | undefined {
  const base = from ? (counts.get(from.stage) ?? 0) : 0
  if (!from || base === 0) return undefined
  const rate = count / base
  if (['event', 'target', 'contact'].includes(from.stage)) return `${number(rate)} for each ${from.of}`
  return `${new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: rate < 0.1 ? 1 : 0 }).format(rate)} of ${from.of}`
}

const number = (value: number): string =>
  new Intl.NumberFormat(undefined, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
