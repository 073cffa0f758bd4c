import { z } from 'zod'
import type { Settings } from '#platform/settings.ts'

export const inboxSettings = {
  inboundSigningKey: {
    env: 'LANYARD_INBOUND_SIGNING_KEY',
    schema: z.string().min(8).optional(),
    doc: 'Signing key of the mail provider (Mailgun: "HTTP webhook signing key") that posts incoming mail. Without it none is taken in that way.',
    secret: true,
  },
  pollSeconds: {
    env: 'LANYARD_INBOX_POLL_SECONDS',
    schema: z.coerce.number().int().min(5).max(3600).default(60),
    doc: 'How often mailboxes with IMAP are read, in real seconds.',
  },
} satisfies Settings
