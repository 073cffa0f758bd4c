import type { contact } from '@lanyard/contract/contacts.ts'
import type { z } from 'zod'
import type { Contact } from './contact.ts'

/** A contact as the API shows it. */
export const presentContact = (one: Contact): z.infer<typeof contact> => ({
  ...one,
  readyAt: one.readyAt?.toISOString() ?? null,
  createdAt: one.createdAt.toISOString(),
  deletedAt: one.deletedAt?.toISOString() ?? null,
})

/** A channel or a sighting: no address is null, and instants are text. */
export const presentSource = <S extends { sourceUrl: string | null; seenAt: Date }>(one: S) => ({
  ...one,
  sourceUrl: one.sourceUrl || null,
  seenAt: one.seenAt.toISOString(),
})
