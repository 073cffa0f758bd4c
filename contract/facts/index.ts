import type { z } from 'zod'
import { accessFacts } from './access.ts'
import { companiesFacts } from './companies.ts'
import { complianceFacts } from './compliance.ts'
import { contactsFacts } from './contacts.ts'
import { deliveryFacts } from './delivery.ts'
import { discoveryFacts } from './discovery.ts'
import { inboxFacts } from './inbox.ts'
import { meetingsFacts } from './meetings.ts'
import { outreachFacts } from './outreach.ts'
import { sponsorsFacts } from './sponsors.ts'

/**
 * Every fact by name, with the shape of what it carries: ids and enums only, never a name, an address or a text. The one
 * exception is the tier of a sponsorship: the name of a level, which is nobody's.
 */
export const factSchemas = {
  ...accessFacts,
  ...complianceFacts,
  ...companiesFacts,
  ...discoveryFacts,
  ...sponsorsFacts,
  ...contactsFacts,
  ...deliveryFacts,
  ...outreachFacts,
  ...inboxFacts,
  ...meetingsFacts,
}

export type FactName = keyof typeof factSchemas
export type FactOf<N extends FactName> = { [K in N]: { name: K } & z.infer<(typeof factSchemas)[K]> }[N]
export type Fact = FactOf<FactName>
