import { z } from 'zod'

const reply = z.object({
  replyId: z.uuid(),
  contactId: z.uuid().nullable(),
  companyId: z.uuid().nullable(),
  messageId: z.uuid().nullable(),
})

export const intents = [
  'interested',
  'meeting_request',
  'neutral',
  'referral',
  'not_now',
  'not_interested',
  'unsubscribe',
  'out_of_office',
  'left_company',
  'auto_reply',
] as const

export const inboxFacts = {
  /** Stored, with a conservative stop written in the same transaction; not yet understood. */
  'reply.received': reply,
  'reply.classified': reply.extend({
    kind: z.enum(['reply', 'auto_reply']),
    intent: z.enum(intents),
    returnOn: z.iso.date().nullable(),
  }),
  'bounce.received': reply.extend({ hard: z.boolean(), reason: z.string() }),
  'complaint.received': reply,
  /** The person behind it was erased; what is kept outside the database has to go as well. */
  'mail.erased': z.object({ mailId: z.uuid() }),
}
