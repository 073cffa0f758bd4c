import { z } from 'zod'
import { mailbox, type newMailbox, serverWithPassword } from './delivery.ts'
import { newAccount } from './mailbox-accounts.ts'

const instant = z.iso.datetime({ offset: true })
const endpoint = serverWithPassword

/** How a mailbox stands right now; the first that holds. */
export const mailboxStates = [
  'deleted',
  'paused',
  'not_ready',
  'resting',
  'failing',
  'full',
  'closed',
  'sending',
] as const

export const mailboxRow = mailbox
  .extend({
    state: z
      .enum(mailboxStates)
      .describe(
        "not_ready: its domain lacks a record. resting: after trouble. failing: the last check went wrong. full: today's cap is used. closed: outside its window",
      ),
    usedToday: z.number().int().describe('Of the effective cap, on the day of its own time zone'),
    checkOk: z.boolean().nullable(),
    lack: z.string().nullable().describe('no_spf, no_dkim, no_dmarc: what holds its mail'),
    hasPassword: z.boolean().describe('Its password or secret is kept, or somebody is signed in to it'),
    signIn: z
      .object({
        needed: z.boolean().describe('Nobody is signed in, or the provider no longer accepts it'),
        signedInAs: z.string().nullable(),
        why: z.string().nullable(),
      })
      .nullable()
      .describe('Only for accounts one signs in to'),
    deletedAt: instant.nullable(),
  })
  .meta({ id: 'MailboxRow' })
export type MailboxRow = z.infer<typeof mailboxRow>
export type MailboxState = MailboxRow['state']
export type NewMailbox = z.input<typeof newMailbox>

export const mailboxesQuery = z.object({
  search: z.string().trim().min(1).max(200).optional(),
  sort: z
    .enum(['fromAddress', '-fromAddress', 'dailyCap', '-dailyCap', 'createdAt', '-createdAt'])
    .default('createdAt'),
  deleted: z.stringbool().default(false).describe('The deleted ones instead'),
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const mailboxRowsAnswer = z.object({ items: z.array(mailboxRow), next: z.string().nullable() })

export const mailboxCheckBody = z.object({
  fromAddress: z.email().max(320).optional().describe('Tells the provider, for better advice'),
  smtp: endpoint.nullable().default(null),
  account: newAccount.nullable().default(null).describe('In place of smtp; what came of it stands in smtp'),
  imap: endpoint.nullable().default(null),
  mailboxId: z.uuid().optional().describe('Use the passwords kept for this mailbox where none are given'),
})
export type MailboxCheckBody = z.input<typeof mailboxCheckBody>

export const partCheck = z
  .object({
    ok: z.boolean(),
    signedIn: z.boolean().describe('false where only the connection was tried, for want of a password'),
    problem: z.string().nullable(),
    what: z.string().describe('What is so, or what is wrong'),
    todo: z.string().nullable().describe('What to do about it'),
    detail: z.string().nullable().describe('What the server said'),
    helpUrl: z.string().nullable().describe("The provider's page about it"),
  })
  .meta({ id: 'PartCheck' })
export type PartCheck = z.infer<typeof partCheck>
export const mailboxCheckAnswer = z.object({ smtp: partCheck.nullable(), imap: partCheck.nullable() })
export type MailboxCheckAnswer = z.infer<typeof mailboxCheckAnswer>

export const savedMailboxCheck = z.object({
  ok: z.boolean(),
  detail: z.string(),
  smtp: partCheck,
  imap: partCheck.nullable(),
})
export type SavedMailboxCheck = z.infer<typeof savedMailboxCheck>

const guessedEndpoint = z.object({
  host: z.string(),
  port: z.number().int(),
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string(),
})
export const mailboxGuessQuery = z.object({ address: z.email().max(320) })
export const mailboxGuess = z
  .object({
    source: z.enum(['own_mailbox', 'provider', 'mx', 'srv', 'autoconfig', 'usual_names']),
    provider: z
      .object({
        id: z.string(),
        name: z.string(),
        appPassword: z.object({ text: z.string(), url: z.string() }).nullable(),
      })
      .nullable(),
    smtp: guessedEndpoint,
    imap: guessedEndpoint.nullable(),
  })
  .meta({ id: 'MailboxGuess' })
export type MailboxGuess = z.infer<typeof mailboxGuess>

export const testMessageBody = z
  .object({ to: z.email().max(320).optional().describe("The mailbox's own address (unless said), or yours") })
  .default({})
export const testMessageAnswer = z.object({
  sent: z.boolean(),
  to: z.string(),
  detail: z.string().describe('What the server said'),
  todo: z.string().nullable(),
})
export type TestMessageAnswer = z.infer<typeof testMessageAnswer>

export const readinessKinds = [
  'public_url',
  'postal_address',
  'mailbox',
  'spf',
  'dkim',
  'dmarc',
  'mx',
  'blocklists',
  'tracking_host',
  'receiving',
  'sequence',
  'countries',
] as const

export const readinessItem = z.object({
  id: z.string(),
  kind: z.enum(readinessKinds),
  /** The sending domain, where it is about one. */
  domain: z.string().nullable(),
  title: z.string(),
  state: z.enum(['ok', 'missing', 'warning', 'unknown']).describe('unknown: it could not be looked up'),
  required: z.boolean().describe('While it is missing, real mail is held'),
  detail: z.string().describe('What is there'),
  why: z.string(),
  fix: z
    .object({
      text: z.string(),
      record: z.object({ type: z.string(), name: z.string(), value: z.string() }).nullable(),
      page: z
        .enum(['organisation', 'mailboxes', 'mailbox', 'sequences', 'providers', 'country_rules', 'sending_domains'])
        .nullable()
        .describe('Where it is done'),
      mailboxId: z.string().nullable(),
    })
    .nullable(),
})
export type ReadinessItem = z.infer<typeof readinessItem>

export const readinessQuery = z.object({
  again: z.stringbool().default(false).describe('Ask the name servers once more'),
})
export const readiness = z
  .object({
    ready: z.boolean().describe('Nothing required is missing: real mail may go out'),
    missing: z.number().int(),
    askedAt: instant.nullable().describe('When the name servers were asked last'),
    items: z.array(readinessItem),
  })
  .meta({ id: 'Readiness' })
export type Readiness = z.infer<typeof readiness>

export const newDkimKey = z.object({
  selector: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'letters, digits and dashes')
    .default('lanyard'),
})
export const dkimRecord = z.object({ type: z.literal('TXT'), name: z.string(), value: z.string() })
export type DkimRecord = z.infer<typeof dkimRecord>
