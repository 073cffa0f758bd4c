import type { newContact } from '@lanyard/contract/contacts.ts'
import type { z } from 'zod'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { channelHints, faultAt, readEmail, readLinkedin, readPhone } from './channel.ts'
import type { Contact } from './contact.ts'
import type { RouteDeps } from './routes/deps.ts'
import { findContacts } from './store/read-contacts.ts'

/** Adds a contact by hand, or finds the one that is there. What can't be read is refused rather than dropped. */
export async function addContact(deps: RouteDeps, ctx: Ctx, given: z.output<typeof newContact>): Promise<Contact> {
  for (const [field, read] of [
    ['email', readEmail],
    ['linkedin', readLinkedin],
    ['phone', readPhone],
  ] as const) {
    if (given[field] && !read(given[field])) {
      throw new AppError('invalid_request', {
        detail: `${given[field]} can not be read.`,
        ...faultAt(field, channelHints[field]),
      })
    }
  }
  return ctx.commit(async (ctx) => {
    const [company] = await deps.companies.findCompanies(ctx, [given.companyId])
    if (!company)
      throw new AppError('invalid_request', {
        detail: 'There is no such company.',
        ...faultAt('companyId', 'Choose a company that is there.'),
      })
    const [made] = await deps.upsertContacts(ctx, [{ ...given, source: { kind: 'person', seenAt: ctx.clock.now() } }])
    if (!made!.ok)
      throw new AppError(made!.reason === 'forgotten' ? 'conflict' : 'invalid_request', refusals[made!.reason])
    const [contact] = await findContacts(ctx, [made!.contactId])
    if (!contact)
      throw new AppError('conflict', {
        detail: 'This contact was put aside.',
        hint: 'Bring it back: it is among the contacts that were deleted.',
      })
    return contact
  })
}

const refusals = {
  forgotten: { detail: 'This person asked to be erased.' },
  no_name: { detail: 'There is no name in it.', ...faultAt('fullName', 'Give the name they go by.') },
}
