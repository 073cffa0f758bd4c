import { z } from 'zod'

const count = z.number().int()

export const mailboxDaysQuery = z.object({
  days: z.coerce.number().int().min(1).max(366).default(30).describe('So many days back, today included'),
})

export const domainParams = z.object({ domain: z.string().trim().toLowerCase().min(1).max(253) })

/** Of the messages sent on a day: how many of them came back, were complained about or answered, whenever that was. */
const numbers = {
  sent: count,
  bounced: count.describe('Came back for good'),
  complained: count.describe('Somebody marked them as spam'),
  replied: count.describe('A person answered'),
}

export const mailboxDays = z
  .object({
    items: z
      .array(z.object({ on: z.iso.date().describe("By the mailbox's own time zone"), ...numbers }))
      .describe('Newest first; days on which nothing was sent are left out'),
    total: z.object({ ...numbers, bounceRate: z.number().nullable(), complaintRate: z.number().nullable() }),
  })
  .meta({ id: 'MailboxDays' })
export type MailboxDays = z.infer<typeof mailboxDays>
