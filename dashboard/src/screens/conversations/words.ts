import type { Followed, Intent, Mail } from '@lanyard/contract/inbox.ts'
import { formatDays } from '../../parts/moment.tsx'

/** What a person may say that a mail means, in the order in which it is offered. */
export const intentChoices: readonly Intent[] = [
  'interested',
  'meeting_request',
  'referral',
  'neutral',
  'not_now',
  'not_interested',
  'unsubscribe',
  'out_of_office',
  'left_company',
  'auto_reply',
]

export const kindWords: Record<Mail['kind'], string> = {
  reply: 'Reply',
  auto_reply: 'Automatic reply',
  bounce: 'Returned mail',
  complaint: 'Complaint',
  other: 'Other mail',
}

/** By which sign a mail was put here. */
export const matchWords: Record<NonNullable<Mail['matchedBy']>, string> = {
  thread: 'It answers a message of the thread.',
  original: 'It encloses a message of ours.',
  address: 'It comes from the address that was written to.',
  domain: 'It comes from an address of the same company.',
}

const contactStops: Record<string, string> = {
  reply_unread: 'Outreach to them waits until this mail is understood.',
  replied: 'Their sequence was ended, because they answered.',
  left_company: 'They are not written to any more: they have left.',
}

const companyStops: Record<string, string> = {
  reply_unread: 'Outreach to the whole company waits until this mail is understood.',
  colleague_declined: 'Nobody at the company gets outreach',
}

/** What came of a mail, in a sentence; whom a referral made a contact stands apart, as a link. */
export function followedWords(followed: Followed): string {
  switch (followed.kind) {
    case 'contact_stopped':
      return contactStops[followed.reason] ?? `They are not written to: ${followed.reason.replaceAll('_', ' ')}.`
    case 'company_stopped': {
      const said =
        companyStops[followed.reason] ?? `The company is not written to: ${followed.reason.replaceAll('_', ' ')}`
      return followed.until ? `${said} until ${formatDays(followed.until.slice(0, 10))}.` : said.replace(/\.?$/, '.')
    }
    case 'suppressed':
      return `${followed.address} is never written to again.`
    case 'waits':
      return `Outreach to them waits until ${formatDays(followed.until)}.`
    case 'referral':
      return 'Named instead, and now a contact:'
  }
}

/** How sure the rules were, in words. */
export function certainty(confidence: number | null): string {
  if (confidence === null) return ''
  if (confidence >= 0.85) return 'quite sure'
  return confidence >= 0.6 ? 'fairly sure' : 'a guess'
}

export const fileSize = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
