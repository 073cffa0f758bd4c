import { z } from 'zod'

export const accessFacts = {
  /** Somebody does not belong to the organisation any more; what was theirs is nobody's. */
  'member.dismissed': z.object({ memberId: z.uuid() }),
  'organisation.changed': z.object({
    fields: z.array(z.enum(['name', 'postalAddress', 'pitch', 'bookingUrl', 'timeZone'])),
  }),
}
