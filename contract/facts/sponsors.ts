import { z } from 'zod'

const tier = z.string().max(200).nullish()

const sponsorship = z.object({
  sponsorshipId: z.uuid(),
  eventId: z.uuid(),
  companyId: z.uuid(),
  /** `corrected`: by a person. */
  kind: z.enum(['found', 'upgraded', 'downgraded', 'role_changed', 'returned', 'corrected', 'lapsed']).optional(),
  /** As the page writes them; null where it names none, or where there was or is no sponsorship. */
  tierBefore: tier,
  tierAfter: tier,
})

export const sponsorsFacts = {
  'sponsorship.found': sponsorship,
  /** Another tier or role, or back after it had lapsed. */
  'sponsorship.changed': sponsorship,
  'sponsorship.lapsed': sponsorship,
  /** A reading found a fraction of the sponsors that stood there: the page may have been rebuilt. Said once, until it is settled. */
  'sponsors.collapsed': z.object({ eventId: z.uuid(), read: z.number().int(), stood: z.number().int() }),
  /** An event's site is to be read again: asked for by a person (`whole`), or due. */
  'site_read.requested': z.object({ eventId: z.uuid(), whole: z.boolean() }),
  /** The sponsors of an event's site were read; its speakers are next. */
  'sponsors.read': z.object({ eventId: z.uuid() }),
  /** The speakers of an event's site were read; contacts takes those who work at its sponsors. */
  'speakers.read': z.object({ eventId: z.uuid() }),
}
