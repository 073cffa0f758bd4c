import { z } from 'zod'
import { commaList, type Settings } from '#platform/settings.ts'

export const deliverySettings = {
  postalAddress: {
    env: 'LANYARD_POSTAL_ADDRESS',
    schema: z.string().trim().min(10, 'a whole postal address').max(300).optional(),
    doc: 'Who writes and where they live, at the foot of every message; for organisations that have set none in the dashboard. Real mail is held until one is set.',
  },
  dnsServers: {
    env: 'LANYARD_DNS_SERVERS',
    schema: commaList,
    doc: "Name servers (address or address:port, comma-separated) to ask for SPF, DKIM, DMARC and mail servers in place of the machine's.",
  },
  blocklists: {
    env: 'LANYARD_BLOCKLISTS',
    schema: z.stringbool().default(true),
    doc: 'Ask blocklists by DNS (Spamhaus ZEN and DBL, SpamCop, PSBL) about sending domains and their servers, at most once an hour while all is well. They refuse public name servers, whose answers count as unknown: see LANYARD_DNS_SERVERS.',
  },
  networkFiles: {
    env: 'LANYARD_NETWORK_FILES',
    schema: commaList,
    doc: 'Files (comma-separated) of networks that clouds and mail scanners publish, by which opens and clicks of machines are told: see docs/machine-opens.md. Read at the start, beside the short list that Lanyard comes with.',
  },
  smtpConnections: {
    env: 'LANYARD_SMTP_CONNECTIONS',
    schema: z.coerce.number().int().min(1).max(50).default(5),
    doc: 'Connections one worker opens to the server of one mailbox. A killed worker leaves at most so many messages in doubt.',
  },
  sendDeadline: {
    env: 'LANYARD_SEND_DEADLINE_SECONDS',
    schema: z.coerce.number().int().min(5).max(100).default(60),
    doc: 'Seconds a mail server has for one message before the connection is given up.',
  },
  googleClientId: {
    env: 'LANYARD_GOOGLE_CLIENT_ID',
    schema: z.string().trim().min(1).optional(),
    doc: 'OAuth client (of the kind "web application") with which members sign in to Gmail mailboxes. Its redirect URI is shown with the kinds of mailboxes.',
  },
  googleClientSecret: {
    env: 'LANYARD_GOOGLE_CLIENT_SECRET',
    schema: z.string().trim().min(1).optional(),
    secret: true,
    doc: 'Secret of that client.',
  },
  signInReads: {
    env: 'LANYARD_SIGN_IN_READS_MAIL',
    schema: z.stringbool().default(false),
    doc: 'Members who sign in to a mailbox are also asked to let Lanyard look for its own messages there (gmail.readonly, Mail.ReadBasic): only for those in doubt.',
  },
  microsoftClientId: {
    env: 'LANYARD_MICROSOFT_CLIENT_ID',
    schema: z.string().trim().min(1).optional(),
    doc: 'Application (Entra ID) with which members sign in to Microsoft 365 mailboxes; it needs the delegated permission Mail.Send.',
  },
  microsoftClientSecret: {
    env: 'LANYARD_MICROSOFT_CLIENT_SECRET',
    schema: z.string().trim().min(1).optional(),
    secret: true,
    doc: 'Client secret of that application.',
  },
  microsoftTenant: {
    env: 'LANYARD_MICROSOFT_TENANT',
    schema: z
      .string()
      .regex(/^[A-Za-z0-9.-]+$/, 'a directory id or domain, organizations or common')
      .default('organizations'),
    doc: 'Whose members may sign in: the id or domain of one directory, `organizations` for any company, `common` for private accounts too.',
  },
} satisfies Settings
