import type { Fact } from '@lanyard/contract/facts/index.ts'
import type { FunnelStage } from '@lanyard/contract/insights.ts'

export type Reached = { stage: FunnelStage; itemId: string }

const positiveIntents = new Set(['interested', 'meeting_request'])

/** Which stage a fact brings which thing to; a machine's open or click is nobody's. */
export function stagesReached(fact: Fact): Reached[] {
  switch (fact.name) {
    case 'event.promoted':
      return [{ stage: 'event', itemId: fact.eventId }]
    case 'sponsorship.found':
      return [
        { stage: 'sponsorship', itemId: fact.sponsorshipId },
        { stage: 'company', itemId: fact.companyId },
      ]
    case 'company.targeted':
      return [{ stage: 'target', itemId: fact.companyId }]
    case 'contact.ready':
      return [{ stage: 'contact', itemId: fact.contactId }]
    case 'message.planned':
      return [{ stage: 'message', itemId: fact.messageId }]
    case 'message.sent':
      return [{ stage: 'sent', itemId: fact.messageId }]
    case 'message.opened':
      return fact.machine ? [] : [{ stage: 'opened', itemId: fact.messageId }]
    case 'message.clicked':
      return fact.machine ? [] : [{ stage: 'clicked', itemId: fact.messageId }]
    case 'reply.classified':
      if (fact.kind !== 'reply' || !fact.contactId) return []
      return [
        { stage: 'replied', itemId: fact.contactId },
        ...(positiveIntents.has(fact.intent) ? [{ stage: 'positive' as const, itemId: fact.contactId }] : []),
      ]
    case 'meeting.booked':
      return [{ stage: 'meeting', itemId: fact.meetingId }]
    default:
      return []
  }
}

/** Which stage a fact takes which thing back from. */
export function stagesLeft(fact: Fact): Reached[] {
  if (fact.name === 'message.open_withdrawn') return [{ stage: 'opened', itemId: fact.messageId }]
  if (fact.name === 'message.click_withdrawn') return [{ stage: 'clicked', itemId: fact.messageId }]
  return []
}

/** The facts that `stagesReached` and `stagesLeft` know. */
export const countedFacts = [
  'event.promoted',
  'sponsorship.found',
  'company.targeted',
  'contact.ready',
  'message.planned',
  'message.sent',
  'message.opened',
  'message.clicked',
  'message.open_withdrawn',
  'message.click_withdrawn',
  'reply.classified',
  'meeting.booked',
] as const
