import { z } from 'zod'

const message = z.object({ messageId: z.uuid(), contactId: z.uuid() })

export const deliveryFacts = {
  'message.planned': message,
  /** A person changed what a message says that has not left. */
  'message.edited': message,
  'message.held': message.extend({ reason: z.string() }),
  'message.cancelled': message,
  /** Taken back after it was called off by hand: held again. */
  'message.restored': message,
  'message.sent': message.extend({ enrollmentId: z.uuid().nullable() }),
  'message.failed': message.extend({ reason: z.string() }),
  'message.in_doubt': message,
  /** By Lanyard itself, because of what became of the last days' messages. */
  'mailbox.paused': z.object({
    mailboxId: z.uuid(),
    reason: z.enum(['bounce_rate', 'complaint_rate']),
    sent: z.number().int(),
    count: z.number().int(),
  }),
  'message.opened': message.extend({ machine: z.boolean() }),
  'message.clicked': message.extend({ machine: z.boolean() }),
  /** Judged again, no open or click of it was a person's. */
  'message.open_withdrawn': message,
  'message.click_withdrawn': message,
}
