import type { CompanyOwner } from '@lanyard/contract/companies.ts'
import type { RawBuilder } from 'kysely'
import type { Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { ModuleParts } from '#platform/module.ts'
import { takeUnowned } from './assign-owner.ts'
import type { Company } from './company.ts'
import type { Embedder } from './embed/embedder.ts'
import type { ReadPage } from './enrich-company.ts'
import { companiesListeners } from './jobs.ts'
import { listLookalikes } from './list-lookalikes.ts'
import { findNamedMember, type Member, type Members, readOwner } from './owner.ts'
import { companiesRoutes } from './routes/index.ts'
import { searchCompanies } from './search-companies.ts'
import { ownedCompanies } from './store/owners.ts'
import { findCompanies, findCompanyByDomain } from './store/read-companies.ts'
import { upsertCompanies } from './upsert-companies.ts'

export type { Company, Sighting, Source } from './company.ts'
export { companyDomain } from './company-domain.ts'
export { companyKey, displayName } from './company-name.ts'
export { type Embedder, toUnit } from './embed/embedder.ts'
export type { ReadPage } from './enrich-company.ts'
export type { Lookalike } from './list-lookalikes.ts'
export { checkOwner, type Members } from './owner.ts'
export { presentCompany } from './present-company.ts'
export { type CompanySighting, sameCompany } from './same-company.ts'

export type Companies = ModuleParts & {
  upsertCompanies: typeof upsertCompanies
  /** Throws `not_found`. */
  getCompany(trx: Trx, id: string): Promise<Company>
  findCompanies: typeof findCompanies
  findCompanyByDomain: typeof findCompanyByDomain
  searchCompanies: typeof searchCompanies
  listLookalikes: typeof listLookalikes
  /** The ids of companies that are whose a filter says, as SQL for a condition of another list. */
  ownedCompanies(trx: Trx, owner: CompanyOwner): Promise<RawBuilder<unknown>>
  takeUnowned: typeof takeUnowned
  /** Finds members as a file names them, by address or name. */
  openMembers(trx: Trx): Promise<(written: string) => Member | undefined>
  listMembers(trx: Trx): Promise<readonly Member[]>
}

/** Companies: one record each, where every value came from, their place among the others, and whether they fit. */
export function createCompanies(deps: {
  embedder: Embedder
  readPage: ReadPage
  members?: Members | undefined
}): Companies {
  const listMembers = async (trx: Trx) => (await deps.members?.list(trx)) ?? []
  return {
    name: 'companies',
    routes: companiesRoutes(deps.members),
    listeners: companiesListeners(deps),
    schedules: [],
    upsertCompanies,
    getCompany: async (trx, id) => {
      const [company] = await findCompanies(trx, [id])
      if (!company) throw new AppError('not_found', { detail: 'There is no such company.' })
      return company
    },
    findCompanies,
    findCompanyByDomain,
    searchCompanies,
    listLookalikes,
    ownedCompanies: async (trx, owner) => ownedCompanies(await readOwner(deps.members, trx, owner)),
    takeUnowned,
    openMembers: async (trx) => {
      const members = await listMembers(trx)
      return (written) => findNamedMember(members, written)
    },
    listMembers,
  }
}
