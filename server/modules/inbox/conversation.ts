import type { Mail, Match } from './mail.ts'

export type Conversation = {
  id: string
  contactId: string | null
  companyId: string | null
  eventId: string | null
  mailboxId: string | null
  state: 'open' | 'done'
  /** Open, and a person's mail came in since we last answered. */
  waiting: boolean
  lastAt: Date
  answeredAt: Date | null
  /** These are of its newest mail. */
  fromAddress: string | null
  fromName: string
  subject: string
  extract: string
  kind: Mail['kind'] | null
  intent: Mail['intent']
}

/** Mails with the same key belong together: one enrollment, else one contact, else nothing but the mail itself. */
export function conversationKey(match: Pick<Match, 'enrollmentId' | 'contactId'>, mailId: string): string {
  if (match.enrollmentId) return `enrollment ${match.enrollmentId}`
  return match.contactId ? `contact ${match.contactId}` : `mail ${mailId}`
}
