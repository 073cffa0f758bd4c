import { z } from 'zod'

export const complianceFacts = {
  /** A stop was written; whatever is planned for its subject is to be held. */
  'stop.written': z.object({ stopId: z.uuid() }),
  'stop.lifted': z.object({ stopId: z.uuid() }),
  /** The organisation decided anew about a country ('all', 'unknown'); what waits for a basis, or leaves without, is looked at again. */
  'country_rule.changed': z.object({ country: z.string() }),
  'basis.recorded': z.object({ contactId: z.uuid() }),
  'basis.withdrawn': z.object({ contactId: z.uuid() }),
}
