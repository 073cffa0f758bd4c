import type { Companies } from '#modules/companies/index.ts'
import type { Trx } from '#platform/context.ts'
import * as store from './store/list-contacts.ts'

type Deps = { companies: Pick<Companies, 'ownedCompanies'> }

export type ContactFilter = store.ContactFilter

/** A page of contacts; whose they are is said of their companies, which companies knows. */
export const listContacts = async (
  deps: Deps,
  trx: Trx,
  filter: ContactFilter,
): ReturnType<typeof store.listContacts> => store.listContacts(trx, filter, await ownedBy(deps, trx, filter))

/** How many match, or how many of them come after where a page ended. */
export const countContacts = async (deps: Deps, trx: Trx, filter: Omit<ContactFilter, 'limit'>): Promise<number> =>
  store.countContacts(trx, filter, await ownedBy(deps, trx, filter))

const ownedBy = async (deps: Deps, trx: Trx, { owner }: Pick<ContactFilter, 'owner'>) =>
  owner ? await deps.companies.ownedCompanies(trx, owner) : undefined
