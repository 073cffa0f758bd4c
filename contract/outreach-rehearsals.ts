import { z } from 'zod'
import { instant } from './outreach-terms.ts'

export const newRehearsal = z.object({
  contactIds: z.array(z.uuid()).min(1).max(100),
  eventId: z.uuid().optional(),
})

export const rehearsal = z
  .object({
    items: z.array(
      z.object({
        contactId: z.uuid(),
        contactName: z.string().nullable(),
        companyName: z.string().nullable(),
        outcome: z
          .enum(['not_enrolled', 'sends', 'held', 'later', 'task', 'skipped'])
          .describe('sends: by itself at its hour. later: made nearer to its hour, or waiting for the reason given'),
        reason: z.string().nullable().describe('Why it is held, later, skipped or not enrolled'),
        at: instant.nullable().describe('Of a message its hour, of what comes later when it is looked at again'),
        message: z
          .object({
            toAddress: z.string().nullable(),
            mailboxName: z.string().nullable(),
            subject: z.string(),
            text: z.string(),
            reasons: z.array(z.string()).describe('Why this mailbox and this hour'),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'Rehearsal' })
export type Rehearsal = z.infer<typeof rehearsal>
