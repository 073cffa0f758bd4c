import { z } from 'zod'
import { attachment, attachmentIds } from './attachments.ts'
import { account, accountKinds, changedAccount, newAccount } from './mailbox-accounts.ts'
import { messageLint } from './message-lint.ts'

const instant = z.iso.datetime({ offset: true })
const security = z.enum(['tls', 'starttls', 'none']).describe('none: not encrypted, for servers on your own network')
const minuteOfDay = z.number().int().min(0).max(1440)

export const idParams = z.object({ id: z.uuid() })
export const page = {
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

const sendingWindow = z.object({
  timeZone: z.string().min(1).max(100),
  days: z.array(z.number().int().min(1).max(7)).min(1).describe('1 is Monday'),
  from: minuteOfDay.max(1439).describe('Minute of the day'),
  to: minuteOfDay.min(1).describe('Minute of the day, not included'),
})

const server = z.object({
  host: z.string().min(1).max(253),
  port: z.number().int().min(1).max(65535),
  security,
  user: z.string().max(320).nullable(),
})

const warmup = z
  .object({
    start: z.number().int().min(1).max(100_000).describe('Messages on the first day'),
    step: z.number().int().min(1).max(100_000).describe('So many more each day, up to the daily cap'),
    beganOn: z.iso.date().optional().describe('Its first day; unless said, the one on which it is turned on'),
  })
  .describe('A young mailbox begins with few messages a day; null: it has its whole daily cap')

const dkim = z.object({ domain: z.string().min(1).max(253), selector: z.string().min(1).max(63) })

export const mailbox = z
  .object({
    id: z.uuid(),
    fromName: z.string(),
    fromAddress: z.string(),
    kind: z.enum(accountKinds),
    smtp: server.describe("Of another kind than smtp: where its provider's API is called"),
    account: account.nullable().describe('Its account at a provider; null for smtp'),
    imap: server.nullable(),
    fallbackMailboxId: z.uuid().nullable().describe('Sends first messages while the account is refused'),
    dkim: dkim.nullable(),
    dailyCap: z.number().int(),
    warmup: warmup.required().nullable(),
    effectiveCap: z.number().int().describe('Of today: the daily cap, or less while it warms up'),
    window: sendingWindow,
    paused: z.boolean(),
    pausedBecause: z
      .string()
      .nullable()
      .describe('Why Lanyard paused it by itself: bounce_rate or complaint_rate, and the numbers'),
    restsUntil: instant.nullable().describe('After a refused sign-in or an unreachable server'),
    restReason: z.string().nullable(),
    checkedAt: instant.nullable(),
    checkDetail: z.string().nullable(),
  })
  .meta({ id: 'Mailbox' })

export const mailboxesAnswer = z.object({ items: z.array(mailbox), next: z.string().nullable() })

export const serverWithPassword = server.extend({
  user: z.string().max(320).nullable().default(null),
  password: z.string().max(1000).nullable().default(null),
})

export const newMailbox = z.object({
  fromName: z.string().trim().min(1).max(200),
  fromAddress: z.email().max(320),
  smtp: serverWithPassword.nullable().default(null).describe('One of smtp and account is given'),
  account: newAccount.nullable().default(null),
  fallbackMailboxId: z.uuid().nullable().default(null),
  imap: serverWithPassword.nullable().default(null),
  dkim: dkim
    .extend({ privateKey: z.string().min(1).max(10_000).describe('PEM, RSA or Ed25519') })
    .nullable()
    .default(null),
  dailyCap: z.number().int().min(0).max(100_000).default(50),
  warmup: warmup.nullable().default(null),
  window: sendingWindow.default({ timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }),
})

export const mailboxChanges = z
  .object({
    fromName: z.string().trim().min(1).max(200),
    smtp: serverWithPassword.describe('Leave the password out to keep it').extend({
      password: z.string().max(1000).nullable().optional(),
    }),
    account: changedAccount
      .nullable()
      .describe('Leave the secret out to keep it. Takes the place of SMTP; null along with smtp takes it back'),
    imap: serverWithPassword.extend({ password: z.string().max(1000).nullable().optional() }).nullable(),
    dkim: dkim.extend({ privateKey: z.string().min(1).max(10_000) }).nullable(),
    fallbackMailboxId: z.uuid().nullable(),
    dailyCap: z.number().int().min(0).max(100_000),
    warmup: warmup.nullable().describe('Keeps its first day while it stays on'),
    window: sendingWindow,
    paused: z.boolean(),
  })
  .partial()

export const mailboxCheck = z.object({ ok: z.boolean(), detail: z.string() })

export const messageStates = [
  'planned',
  'claimed',
  'sending',
  'sent',
  'failed',
  'in_doubt',
  'held',
  'cancelled',
] as const

export type MessageState = (typeof messageStates)[number]

export const message = z
  .object({
    id: z.uuid(),
    state: z.enum(messageStates),
    stateReason: z.string().nullable(),
    contactId: z.uuid(),
    companyId: z.uuid(),
    enrollmentId: z.uuid().nullable(),
    sequenceId: z.uuid().nullable(),
    eventId: z.uuid().nullable(),
    step: z.number().int(),
    mailboxId: z.uuid().nullable(),
    toAddress: z.string().nullable(),
    toName: z.string(),
    subject: z.string(),
    text: z.string(),
    html: z.string().nullable(),
    reasons: z.array(z.string()),
    evidenceIds: z.array(z.uuid()),
    attachmentIds: z.array(z.uuid()).describe('Files that go with it'),
    inReplyTo: z.uuid().nullable(),
    sendAt: instant,
    tries: z.number().int(),
    headerMessageId: z.string().nullable(),
    changedAt: instant,
    sentAt: instant.nullable(),
    firstOpenedAt: instant.nullable(),
    firstClickedAt: instant.nullable(),
    bouncedAt: instant.nullable(),
  })
  .meta({ id: 'Message' })
export type Message = z.infer<typeof message>

/** A message with the names of what it refers to; null for what is gone. */
export const messageRow = message
  .extend({
    contactName: z.string().nullable(),
    companyName: z.string().nullable(),
    sequenceName: z.string().nullable(),
    eventName: z.string().nullable(),
    mailboxAddress: z.string().nullable(),
  })
  .meta({ id: 'MessageRow' })
export type MessageRow = z.infer<typeof messageRow>

const attempt = z.object({
  number: z.number().int(),
  startedAt: instant,
  endedAt: instant.nullable(),
  outcome: z.string().nullable(),
  code: z.number().int().nullable(),
  answer: z.string().nullable(),
})

const doubt = z.object({
  beganAt: instant,
  looks: z.number().int().describe('How often was looked for a trace of it'),
  lookedAt: instant.nullable(),
  lookSaid: z.string().nullable(),
  nextLookAt: instant.nullable().describe('Null once only a person can settle it'),
  settledAt: instant.nullable(),
  settledBy: z
    .enum(['person', 'sent_folder', 'provider', 'draft', 'bounce', 'answer'])
    .nullable()
    .describe('`draft`: it still lay among the drafts; `answer`: the server’s own answer, which came late'),
  settledAsSent: z.boolean().nullable(),
})

const hit = z.object({
  kind: z.enum(['open', 'click']),
  url: z.string().nullable(),
  agent: z.string().nullable(),
  at: instant,
  machine: z.boolean().nullable().describe('null until judged'),
  because: z.string().nullable(),
  network: z.string().nullable().describe('From where it came, cut off so that it names no household'),
})

export const messageAnswer = messageRow
  .extend({
    lint: z.array(messageLint).describe('Worth another look; empty once it has left'),
    attempts: z.array(attempt),
    hits: z.array(hit),
    attachments: z.array(attachment),
    doubt: doubt.nullable().describe('The last time nobody answered for it, and what settled that'),
  })
  .meta({ id: 'MessageWithAttempts' })
export type MessageAnswer = z.infer<typeof messageAnswer>

/** One state, or several with commas between. */
const states = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(messageStates)).min(1))

const moment = z.union([instant, z.iso.date()])

const messageFilters = {
  search: z.string().trim().min(1).max(200).optional().describe('In recipient, address and subject'),
  state: states.optional().describe('One or several, with commas between'),
  heldFor: z.string().trim().min(1).max(200).optional().describe('Only those whose state has this reason'),
  sequenceId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  companyId: z.uuid().optional(),
  enrollmentId: z.uuid().optional(),
  eventId: z.uuid().optional(),
  mailboxId: z.uuid().optional(),
  from: moment.optional().describe('Hour of sending, from: an instant or a day (UTC)'),
  to: moment.optional().describe('Hour of sending: before an instant, or until the end of a day (UTC)'),
}

export const messagesQuery = z.object({
  ...messageFilters,
  sort: z.enum(['sendAt', '-sendAt', 'changedAt', '-changedAt']).default('-sendAt'),
  after: z.string().max(500).optional(),
  limit: page.limit,
})

export const messagesAnswer = z.object({ items: z.array(messageRow), next: z.string().nullable() })
export type MessagesAnswer = z.infer<typeof messagesAnswer>

const { state: _, heldFor: __, ...countFilters } = messageFilters
export const messageCountsQuery = z.object(countFilters)

/** Counting stops at 10,000 a state. */
export const messageCounts = z
  .object({
    states: z.record(z.enum(messageStates), z.number().int()),
    held: z.array(z.object({ reason: z.string(), count: z.number().int() })).describe('Held messages by reason'),
    most: z.number().int().describe('A count that has reached this may be higher'),
  })
  .meta({ id: 'MessageCounts' })
export type MessageCounts = z.infer<typeof messageCounts>

export const reasonBody = z.object({ reason: z.string().trim().min(1).max(200).default('by_hand') }).default({
  reason: 'by_hand',
})

const ids = z.array(z.uuid()).min(1).max(500)
export const messageIds = z.object({ ids })
export const messageIdsWithReason = messageIds.extend({
  reason: z.string().trim().min(1).max(200).default('by_hand'),
  asBefore: z
    .boolean()
    .default(false)
    .describe('Takes a release or cancellation back: held for the reason it had then, or planned'),
})

/** What became of each, in the order asked. */
export const actResults = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        ok: z.boolean(),
        reason: z
          .string()
          .optional()
          .describe('Why not: not_found, wrong_state, unfinished_text, no_address, no_basis, owned_by_other'),
      }),
    ),
  })
  .meta({ id: 'ActResults' })
export type ActResults = z.infer<typeof actResults>

export const judgingAgain = z
  .object({
    waiting: z
      .number()
      .int()
      .describe('Opens and clicks that older rules, or other lists of networks, judged, and that are judged again now'),
    rules: z.number().int().describe('The edition of the rules of today'),
  })
  .meta({ id: 'JudgingAgain' })

export const settlement = z.object({ sent: z.boolean().describe('What you found: it did go out, or it did not') })

export const messageChanges = z
  .object({
    toAddress: z.email().max(320),
    subject: z.string().trim().min(1).max(998),
    text: z.string().trim().min(1).max(100_000).describe('Takes the place of the HTML too, unless that is given'),
    html: z.string().max(500_000).nullable(),
    sendAt: instant,
    attachmentIds,
  })
  .partial()

export const foreignPageQuery = z.object({
  images: z.stringbool().default(false).describe('Load the pictures that the message names from their servers'),
})

export const readinessAnswer = z.object({
  ready: z.boolean(),
  missing: z.array(z.object({ reason: z.string(), hint: z.string() })),
})

export const tokenParams = z.object({ token: z.string().min(1).max(200) })
export const linkParams = z.object({ '*': z.string().min(1).max(12_000) })
