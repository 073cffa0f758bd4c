import { z } from 'zod'

export const accessFacts = {
  'organisation.changed': z.object({
    fields: z.array(z.enum(['name', 'postalAddress', 'pitch', 'bookingUrl', 'timeZone'])),
  }),
}
