import { z } from 'zod'
import { messageStates } from './delivery.ts'
import { intents } from './facts/inbox.ts'

const instant = z.iso.datetime({ offset: true })
const intent = z.enum(intents)
export type Intent = z.infer<typeof intent>

const kind = z.enum(['reply', 'auto_reply', 'bounce', 'complaint', 'other'])

export const conversation = z
  .object({
    id: z.uuid(),
    contactId: z.uuid().nullable(),
    contactName: z.string().nullable(),
    companyId: z.uuid().nullable(),
    companyName: z.string().nullable(),
    eventId: z.uuid().nullable(),
    eventName: z.string().nullable(),
    mailboxId: z.uuid().nullable(),
    state: z.enum(['open', 'done']),
    waiting: z
      .boolean()
      .describe('Open, and a mail that somebody wrote and that asks for an answer came in since we last answered'),
    lastAt: instant.describe('When its newest mail came in'),
    answeredAt: instant.nullable().describe('When somebody here last answered in it'),
    from: z.object({ address: z.string().nullable(), name: z.string() }).describe('Of its newest mail'),
    subject: z.string().describe('Of its newest mail'),
    extract: z.string().describe('How its newest mail begins'),
    kind: kind.nullable().describe('Of its newest mail'),
    intent: intent.nullable().describe('Of its newest mail; null while that is not understood yet'),
  })
  .meta({ id: 'Conversation' })
export type Conversation = z.infer<typeof conversation>

/** What came of a mail and still holds. */
const followed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact_stopped'), reason: z.string(), until: instant.nullable() }),
  z.object({ kind: z.literal('company_stopped'), reason: z.string(), until: instant.nullable() }),
  z.object({ kind: z.literal('suppressed'), address: z.string() }),
  z.object({ kind: z.literal('waits'), until: z.iso.date() }),
  z.object({ kind: z.literal('referral'), contactId: z.uuid(), name: z.string() }),
])
export type Followed = z.infer<typeof followed>

export const mail = z
  .object({
    id: z.uuid(),
    from: z.object({ address: z.string().nullable(), name: z.string() }),
    to: z.array(z.string()),
    subject: z.string(),
    receivedAt: instant,
    kind,
    matchedBy: z.enum(['thread', 'original', 'address', 'domain']).nullable(),
    messageId: z.uuid().nullable().describe('The message of ours that it answers'),
    contactId: z.uuid().nullable(),
    companyId: z.uuid().nullable(),
    text: z.string().describe('What the sender wrote, without quoted mail and signature; never HTML'),
    rest: z.string().describe('What was quoted, and the signature'),
    hasHtml: z.boolean().describe('Whether there is a formatted one to look at, under /mails/:id/page'),
    attachments: z.array(z.object({ name: z.string(), type: z.string(), size: z.number().int() })),
    intent: intent.nullable(),
    confidence: z.number().nullable().describe('0 to 1'),
    because: z.array(z.string()),
    returnOn: z.iso.date().nullable(),
    referral: z.object({ name: z.string().nullable(), email: z.string().nullable() }).nullable(),
    classifiedAt: instant.nullable(),
    overruledBy: z.string().nullable(),
  })
  .meta({ id: 'Mail' })
export type Mail = z.infer<typeof mail>

/** A mail with what came of it. */
export const threadMail = mail.extend({ followed: z.array(followed) }).meta({ id: 'ThreadMail' })
export type ThreadMail = z.infer<typeof threadMail>

/** What we wrote: a step of a sequence, or an answer. */
export const threadMessage = z
  .object({
    id: z.uuid(),
    isAnswer: z.boolean(),
    step: z.number().int(),
    sequenceId: z.uuid().nullable(),
    enrollmentId: z.uuid().nullable(),
    mailboxId: z.uuid().nullable(),
    to: z.object({ address: z.string().nullable(), name: z.string() }),
    subject: z.string(),
    text: z.string(),
    state: z.enum(messageStates),
    stateReason: z.string().nullable(),
    sendAt: instant,
    sentAt: instant.nullable(),
    firstOpenedAt: instant.nullable(),
    firstClickedAt: instant.nullable(),
    bouncedAt: instant.nullable(),
  })
  .meta({ id: 'ThreadMessage' })
export type ThreadMessage = z.infer<typeof threadMessage>

export const inboxParams = z.object({ id: z.uuid() })

export const conversationsQuery = z.object({
  search: z.string().trim().min(1).max(200).optional().describe('In names, addresses, subjects and texts of its mails'),
  state: z.enum(['open', 'done']).optional(),
  waiting: z.stringbool().optional().describe('Whether it waits for our answer'),
  contactId: z.uuid().optional(),
  companyId: z.uuid().optional(),
  eventId: z.uuid().optional(),
  mailboxId: z.uuid().optional(),
  intent: intent.optional().describe('Of the newest mail'),
  kind: kind.optional().describe('Of the newest mail'),
  assigned: z.stringbool().optional().describe('Whether we know which contact it is with'),
  sort: z.enum(['lastMailAt', '-lastMailAt', 'subject', '-subject']).default('-lastMailAt'),
  after: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type ConversationsQuery = z.infer<typeof conversationsQuery>

export const conversationsAnswer = z.object({ items: z.array(conversation), next: z.string().nullable() })

/** Whether one can answer, as whom and to whom; else why not and what to do. */
const answering = z.discriminatedUnion('possible', [
  z.object({
    possible: z.literal(true),
    mailId: z.uuid(),
    mailboxId: z.uuid(),
    from: z.object({ address: z.string(), name: z.string() }),
    to: z.object({ address: z.string(), name: z.string() }),
    subject: z.string(),
  }),
  z.object({ possible: z.literal(false), reason: z.string(), detail: z.string(), hint: z.string() }),
])
export type Answering = z.infer<typeof answering>

export const conversationAnswer = conversation
  .extend({
    mails: z.array(threadMail).describe('Theirs, oldest first'),
    messages: z.array(threadMessage).describe('Ours of the same thread, oldest first'),
    answering,
  })
  .meta({ id: 'ConversationWithMails' })
export type ConversationAnswer = z.infer<typeof conversationAnswer>

export const conversationState = z.object({ state: z.enum(['open', 'done']) })
export const conversationContact = z.object({
  contactId: z.uuid().nullable().describe('Null: nobody we know after all'),
})
export const conversationIds = z.object({ ids: z.array(z.uuid()).min(1).max(500) })
export const conversationResults = z.object({
  items: z.array(z.object({ id: z.uuid(), ok: z.boolean(), reason: z.string().optional() })),
})

export const answerBody = z.object({
  text: z.string().trim().min(1).max(100_000),
  sendAt: instant.optional().describe('Not before this; left out, after the few seconds in which it can be taken back'),
})
export const answerParams = z.object({ id: z.uuid(), messageId: z.uuid() })
export const answerPlanned = z
  .object({
    messageId: z.uuid(),
    created: z.boolean().describe('False where it was there already, by the same key'),
    sendAt: instant,
    undoSeconds: z.number().describe('Real seconds in which it can certainly be taken back'),
  })
  .meta({ id: 'AnswerPlanned' })
export type AnswerPlanned = z.infer<typeof answerPlanned>

export const mailPageQuery = z.object({
  images: z.stringbool().default(false).describe('Load the pictures that the mail names from their servers'),
})

export const mailIntent = z
  .object({ intent, returnOn: z.iso.date().nullable().default(null) })
  .refine((said) => said.intent === 'out_of_office' || said.returnOn === null, {
    message: 'Only an absence has a day of return',
    path: ['returnOn'],
  })

export const pollsAnswer = z.object({
  items: z.array(
    z.object({
      mailboxId: z.uuid(),
      state: z.enum(['reading', 'try_later', 'misconfigured', 'broken']),
      problem: z.string().nullable(),
      failures: z.number().int(),
      polledAt: instant,
      nextAt: instant,
    }),
  ),
  next: z.string().nullable(),
})

export const inboundHook = z.object({ inbound: z.string().describe('Where the mail provider posts incoming mail') })
