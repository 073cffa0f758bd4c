import { z } from 'zod'

export const accountKinds = ['smtp', 'gmail', 'graph', 'ses', 'mailgun', 'sendgrid', 'postmark'] as const
export type AccountKind = (typeof accountKinds)[number]

const word = z.string().trim().min(1).max(200)
const user = z
  .email()
  .max(320)
  .nullable()
  .default(null)
  .describe("Whose account it is; null is the mailbox's own address")

const gmailSignIn = z.object({ kind: z.literal('gmail'), auth: z.literal('sign_in'), user })
const gmailService = z.object({
  kind: z.literal('gmail'),
  auth: z.literal('service_account'),
  user,
  clientEmail: z.email().max(320).describe('Of the service account, which the domain lets act for its users'),
})
const graphSignIn = z.object({ kind: z.literal('graph'), auth: z.literal('sign_in'), user })
const graphApplication = z.object({
  kind: z.literal('graph'),
  auth: z.literal('application'),
  user,
  tenant: z.string().regex(/^[A-Za-z0-9.-]{1,200}$/, 'a directory id or domain'),
  clientId: word,
})
const ses = z.object({
  kind: z.literal('ses'),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as eu-west-1'),
  accessKeyId: word,
  configurationSet: word.nullable().default(null),
})
const mailgun = z.object({
  kind: z.literal('mailgun'),
  domain: z.string().regex(/^[A-Za-z0-9.-]{1,253}$/, 'a domain'),
  region: z.enum(['us', 'eu']).default('us'),
})
const sendgrid = z.object({ kind: z.literal('sendgrid'), region: z.enum(['global', 'eu']).default('global') })
const postmark = z.object({ kind: z.literal('postmark'), messageStream: word.default('outbound') })

/** An account at a provider's API, without its secret. */
export const account = z
  .union([gmailSignIn, gmailService, graphSignIn, graphApplication, ses, mailgun, sendgrid, postmark])
  .meta({ id: 'MailboxAccount' })
export type MailboxAccount = z.infer<typeof account>

const secret = z
  .string()
  .trim()
  .min(1)
  .max(10_000)
  .describe('Private key (PEM), client secret, secret access key, API key or server token; never shown again')
const given = { secret: secret.nullable().default(null) }
const kept = { secret: secret.nullable().optional() }
/** Signed in to on the provider's own page: there is nothing to give here. */
const none = { secret: z.null().default(null) }

export const newAccount = z.union([
  gmailSignIn.extend(none),
  gmailService.extend(given),
  graphSignIn.extend(none),
  graphApplication.extend(given),
  ses.extend(given),
  mailgun.extend(given),
  sendgrid.extend(given),
  postmark.extend(given),
])
export type NewMailboxAccount = z.input<typeof newAccount>

export const changedAccount = z.union([
  gmailSignIn.extend(none),
  gmailService.extend(kept),
  graphSignIn.extend(none),
  graphApplication.extend(kept),
  ses.extend(kept),
  mailgun.extend(kept),
  sendgrid.extend(kept),
  postmark.extend(kept),
])

export const mailboxKinds = z.object({
  items: z.array(
    z.object({
      kind: z.enum(accountKinds),
      name: z.string(),
      signIn: z
        .enum(['ready', 'not_set_up'])
        .nullable()
        .describe('Whether members can sign in to such accounts here; null where one does not sign in'),
      settings: z.array(z.string()).describe('What the operator sets so that they can'),
      redirectUri: z.string().nullable().describe('To be registered at the provider'),
    }),
  ),
})
export type MailboxKinds = z.infer<typeof mailboxKinds>

export const signInStarted = z
  .object({ url: z.string().describe('Where to send the browser'), expiresAt: z.iso.datetime({ offset: true }) })
  .meta({ id: 'MailboxSignIn' })
export type SignInStarted = z.infer<typeof signInStarted>

export const signInReturn = z.object({
  state: z.string().min(1).max(200),
  code: z.string().min(1).max(4000).optional(),
  error: z.string().max(200).optional(),
})
