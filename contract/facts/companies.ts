import { z } from 'zod'

const company = z.object({ companyId: z.uuid() })

export const companiesFacts = {
  /** A person added the company, or changed what it is judged and compared by. */
  'company.edited': company,
  'company.enriched': company,
  /** It belongs to another member now, or to nobody. */
  'company.owner_changed': company,
  /** The company passes the ideal-customer profile; contacts finds people for it. */
  'company.targeted': company,
  /** The ideal-customer profile is another one now: all companies are judged anew. */
  'profile.changed': z.object({ organisationId: z.uuid() }),
}
