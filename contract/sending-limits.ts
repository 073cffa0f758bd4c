import { z } from 'zod'

const cap = z.number().int().min(1).max(1_000_000).nullable()
const share = z.number().gt(0).max(1).nullable()

export const sendingLimits = z
  .object({
    companyDomainCap: cap.describe('Messages a day (UTC) to all addresses at one company domain; null for no limit'),
    freeMailDomainCap: cap.describe('The same for domains where anybody may have an address'),
    bounceRate: share.describe('Share of bounced messages above which a mailbox is paused; null for never'),
    complaintRate: share.describe('The same for complaints'),
    minimumSent: z.number().int().min(1).max(100_000).describe('Sent by it in 7 days, before it is judged'),
  })
  .meta({ id: 'SendingLimits' })
export type SendingLimits = z.infer<typeof sendingLimits>

export const sendingLimitsAnswer = sendingLimits
  .extend({
    fullToday: z
      .array(z.object({ domain: z.string(), used: z.number().int() }))
      .describe('Domains whose cap is used up; what is due for them waits until tomorrow (UTC)'),
  })
  .meta({ id: 'SendingLimitsAnswer' })
export type SendingLimitsAnswer = z.infer<typeof sendingLimitsAnswer>
