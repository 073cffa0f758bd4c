import { createGmailSender, createGoogleAuthority } from '#providers/gmail/index.ts'
import { createGraphSender, createMicrosoftAuthority } from '#providers/graph/index.ts'
import { createMailgunSender } from '#providers/mailgun/index.ts'
import { createPostmarkSender } from '#providers/postmark/index.ts'
import { createSendgridSender } from '#providers/sendgrid/index.ts'
import { createSesSender } from '#providers/ses/index.ts'
import { createSmtpSender, type ResolveHost } from '#providers/smtp/index.ts'
import type { Surroundings } from './app.ts'
import { createSenderByKind, type EmailSender, type SignInAuthorities } from './modules/delivery/index.ts'

/** The one sender over all kinds of accounts. `deadlineMilliseconds`: for opening an account, and again for each letter. */
export function buildSender(
  { network: { fetcher } }: Pick<Surroundings, 'network'>,
  resolveHost: ResolveHost,
  deadlineMilliseconds: number,
): EmailSender {
  const api = { fetcher, deadlineMilliseconds }
  return createSenderByKind({
    smtp: createSmtpSender({ resolveHost, deadlineMilliseconds }),
    gmail: createGmailSender(api),
    graph: createGraphSender(api),
    ses: createSesSender(api),
    mailgun: createMailgunSender(api),
    sendgrid: createSendgridSender(api),
    postmark: createPostmarkSender(api),
  })
}

/** Where members sign in to their mailboxes; left out where the operator has registered no client. */
export function buildAuthorities({ network: { fetcher }, config: { delivery } }: Surroundings): SignInAuthorities {
  return {
    gmail: createGoogleAuthority({
      fetcher,
      clientId: delivery.googleClientId,
      clientSecret: delivery.googleClientSecret,
      reads: delivery.signInReads,
    }),
    graph: createMicrosoftAuthority({
      fetcher,
      clientId: delivery.microsoftClientId,
      clientSecret: delivery.microsoftClientSecret,
      tenant: delivery.microsoftTenant,
      reads: delivery.signInReads,
    }),
  }
}
