import type { intents } from '@lanyard/contract/facts/inbox.ts'
import type { MailKind } from './understand/index.ts'

export type MailSource = 'imap' | 'webhook'
export type Intent = (typeof intents)[number]

/** Whom a bounce or complaint is about, and what of ours that is. */
export type Returned = {
  address: string
  hard: boolean
  reason: string
  messageId: string | null
  contactId: string | null
  companyId: string | null
}

/** What a mail was found to belong to. `original`: by the mail of ours that it encloses; `domain`: by the sender's company alone. */
export type Match = {
  by: 'thread' | 'original' | 'address' | 'domain' | null
  messageId: string | null
  contactId: string | null
  companyId: string | null
  enrollmentId: string | null
  eventId: string | null
  mailboxId: string | null
  /** Of an earlier mail of the same thread. */
  conversationId: string | null
}

export type MailAttachment = { name: string; type: string; size: number }

export const unmatched: Match = {
  by: null,
  messageId: null,
  contactId: null,
  companyId: null,
  enrollmentId: null,
  eventId: null,
  mailboxId: null,
  conversationId: null,
}

/** A mail as it is kept. Without text, sender and subject once it was erased. */
export type Mail = {
  id: string
  mailboxId: string | null
  rawKey: string | null
  fromAddress: string | null
  fromName: string
  toAddresses: string[]
  subject: string
  receivedAt: Date
  kind: MailKind
  recipients: Returned[]
  matchedBy: Match['by']
  messageId: string | null
  contactId: string | null
  companyId: string | null
  conversationId: string | null
  text: string
  /** What was quoted, and the signature. */
  rest: string
  hasHtml: boolean
  attachments: MailAttachment[]
  headerMessageId: string | null
  /** The Message-IDs it names, oldest first. */
  referenceIds: string[]
  intent: Intent | null
  confidence: number | null
  because: string[] | null
  returnOn: string | null
  referralName: string | null
  referralEmail: string | null
  classifiedAt: Date | null
  overruledBy: string | null
  erasedAt: Date | null
}

/** What the facts of a mail carry. */
export const factOf = (mail: Pick<Mail, 'id' | 'contactId' | 'companyId' | 'messageId'>) => ({
  replyId: mail.id,
  contactId: mail.contactId,
  companyId: mail.companyId,
  messageId: mail.messageId,
})
