import { z } from 'zod'

const contact = z.object({ contactId: z.uuid(), companyId: z.uuid() })

export const contactsFacts = {
  'contact.found': contact,
  /** The contact has a classified role; outreach's enrolment rules listen. */
  'contact.ready': contact,
  /** A contact that was ready before was looked at again and has an address to write to: what waited for one may go on. */
  'contact.reachable': contact,
  /** Their country or time zone is another than was known; law, hours and holidays are asked again. */
  'contact.moved': contact,
  /** A person put the contact aside: nothing more is to be written to it. */
  'contact.removed': contact,
  /** That was taken back: it is there as it was. */
  'contact.restored': contact,
  'contacts.imported': z.object({ importId: z.uuid() }),
}
