import type { Companies } from '#modules/companies/index.ts'
import type { Compliance } from '#modules/compliance/index.ts'
import type { Discovery } from '#modules/discovery/index.ts'
import type { Trx } from '#platform/context.ts'
import type { ContactSighting, UpsertedContact } from '../contact.ts'
import type { EraseSpeakerDeps } from '../erase-speaker.ts'
import type { PersonKeeper } from '../keep-person.ts'

export type RouteDeps = {
  companies: Pick<
    Companies,
    'findCompanies' | 'upsertCompanies' | 'ownedCompanies' | 'takeUnowned' | 'openMembers' | 'listMembers'
  >
  compliance: Pick<Compliance, 'recordChanges'>
  discovery: Pick<Discovery, 'findEvents'>
  upsertContacts(trx: Trx, sightings: readonly ContactSighting[]): Promise<UpsertedContact[]>
  sponsors: EraseSpeakerDeps['sponsors']
  secrets: EraseSpeakerDeps['secrets']
  /** Whoever holds anything about people, the contacts last. */
  personKeepers(): readonly PersonKeeper[]
}
