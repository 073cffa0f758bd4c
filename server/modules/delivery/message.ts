export type MessageState = 'planned' | 'claimed' | 'sending' | 'sent' | 'failed' | 'in_doubt' | 'held' | 'cancelled'

/** A message as its planner hands it over: final text, mailbox, hour and why. */
export type PlannedMessage = {
  /** Unique in the organisation: planning the same key again changes nothing. */
  key: string
  contactId: string
  companyId: string
  enrollmentId: string | null
  sequenceId: string | null
  eventId: string | null
  step: number
  /** null takes the mailbox of the thread, else the one that has sent least today. */
  mailboxId: string | null
  toAddress: string | null
  toName: string
  subject: string
  text: string
  html: string | null
  sendAt: Temporal.Instant
  reasons: string[]
  /** Sponsorships it relies on: once one lapses, the message is held. */
  evidenceIds: string[]
  /** The message it follows up, for one thread; it waits until that one is sent. */
  inReplyTo: string | null
  /** Planned as held, and why: 'no_address', 'needs_approval'. */
  held: string | null
  /** False: its sequence does not want opens tracked. The recipient's country is asked when it goes. */
  trackOpens?: boolean
  /** Told at the foot of the message: where the recipient's data comes from. */
  dataNote?: string | null
  /** The member who wrote it by hand, outside of any sequence. */
  writtenBy?: string | null
  /** Files that go with it. */
  attachmentIds?: readonly string[]
  /** Whose law is asked, by a planner who has just read where the recipient is; none: nothing is known. Left out, it is looked up. */
  countries?: readonly string[]
}

export type Message = Omit<
  PlannedMessage,
  'sendAt' | 'held' | 'dataNote' | 'trackOpens' | 'attachmentIds' | 'writtenBy' | 'countries'
> & {
  id: string
  state: MessageState
  stateReason: string | null
  dataNote: string | null
  attachmentIds: string[]
  sendAt: Date
  tries: number
  headerMessageId: string | null
  /** When a person last changed its words. */
  rewrittenAt: Date | null
  changedAt: Date
  sentAt: Date | null
  firstOpenedAt: Date | null
  firstClickedAt: Date | null
  bouncedAt: Date | null
}

/** Which messages are meant; those given are taken together (and). At least one must be given. */
export type MessageFilter = {
  messageIds?: readonly string[]
  enrollmentIds?: readonly string[]
  contactIds?: readonly string[]
  companyIds?: readonly string[]
  sequenceIds?: readonly string[]
  mailboxIds?: readonly string[]
  addresses?: readonly string[]
  domains?: readonly string[]
  evidenceIds?: readonly string[]
  /** Narrows: not those that go out despite stops with this reason. */
  notDespite?: string
  everything?: true
}

/** Why messages are held by Lanyard itself until the installation can send lawfully; released as soon as it can. */
export const readinessReasons = ['no_public_url', 'no_postal_address', 'no_mailbox'] as const
export type ReadinessReason = (typeof readinessReasons)[number]

/** A template's marks that nobody filled in: a message that still has one never goes out. */
export const isUnfinished = (message: Pick<Message, 'subject' | 'text'> & { html?: string | null }): boolean =>
  [message.subject, message.text, message.html ?? ''].some((part) => /\{\{|\{%/.test(part))

/** Held because its text could not be finished; a person's edit mends that, and then it wants approval. */
export const isHeldForText = (reason: string | null): boolean =>
  reason !== null &&
  /^(unresolved_variable:|snippet_missing:|template_broken$|empty_text$|unfinished_text$)/.test(reason)

/** Minutes until the next try after a passing refusal; after the last one the message has failed. */
const retryMinutes = [5, 20, 60, 240, 720]

/** When to try again after `tries` tries, or undefined when it is enough. */
export function nextTry(tries: number, now: Temporal.Instant): Temporal.Instant | undefined {
  const minutes = retryMinutes[tries - 1]
  return minutes === undefined ? undefined : now.add({ minutes })
}

/** The same for every try of a message, so that whoever meets it twice knows it for one. */
export const headerMessageIdOf = (messageId: string, fromAddress: string): string =>
  `<${messageId}@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1)}>`

/** The id of the message that a Message-ID of ours names; undefined for anybody else's. */
export const messageIdIn = (header: string): string | undefined =>
  /^<([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})@/.exec(header)?.[1]
