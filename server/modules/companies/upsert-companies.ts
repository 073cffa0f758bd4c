import type { Trx } from '#platform/context.ts'
import type { Sighting } from './company.ts'
import { companyDomain } from './company-domain.ts'
import { companyKey, displayName } from './company-name.ts'
import { sameCompany } from './same-company.ts'
import {
  findKnownCompanies,
  insertSightings,
  type KnownCompany,
  lockCompanies,
  type NewCompany,
} from './store/sightings.ts'

/**
 * Finds or makes a company for each sighting, in their order: by domain first, then by name where the domains do not contradict. Set-based,
 * and one at a time per organisation, so that two pages read at once do not make the same company twice.
 */
export async function upsertCompanies(trx: Trx, sightings: readonly Sighting[]): Promise<{ companyId: string }[]> {
  return (await placeSightings(trx, sightings)).map(({ companyId }) => ({ companyId }))
}

/** The same, and whether the company was known before. */
export async function placeSightings(
  trx: Trx,
  sightings: readonly Sighting[],
): Promise<{ companyId: string; known: boolean }[]> {
  if (sightings.length === 0) return []
  await lockCompanies(trx)
  const read = sightings.map(readSighting)
  const known = await findKnownCompanies(
    trx,
    read.flatMap((one) => one.domain ?? []),
    read.map((one) => one.key),
  )
  const book = openBook(known)
  const created: NewCompany[] = []
  const placed = read.map((one) => {
    const found = book.find(one)
    if (found) {
      book.add(found, one.domain)
      return { sighting: one, companyId: found.id, named: found.nameInferred && !one.nameInferred }
    }
    const fresh = {
      id: trx.ids.next(),
      name: one.name,
      key: one.key,
      nameInferred: one.nameInferred,
      domains: [] as string[],
    }
    created.push({ id: fresh.id, name: one.name, key: one.key, nameInferred: one.nameInferred })
    book.enter(fresh, one.domain)
    return { sighting: one, companyId: fresh.id, named: false }
  })
  await insertSightings(trx, created, placed)
  const fresh = new Set(created.map((one) => one.id))
  return placed.map(({ companyId }) => ({ companyId, known: !fresh.has(companyId) }))
}

export type ReadSighting = ReturnType<typeof readSighting>

function readSighting(sighting: Sighting) {
  const name = displayName(sighting.name)
  const found = companyDomain(sighting.domain ?? sighting.url ?? '', name)
  return {
    name,
    key: companyKey(name),
    // A page on a platform that many companies share says nothing about who owns the platform.
    domain: found && found.kind !== 'shared' ? found.domain : undefined,
    nameInferred: sighting.nameInferred ?? false,
    description: sighting.description?.trim() || undefined,
    source: sighting.source,
  }
}

/** The companies known so far in this transaction, with look-up by domain and by name. */
function openBook(known: KnownCompany[]) {
  const byDomain = new Map<string, KnownCompany>()
  const byKey = new Map<string, KnownCompany[]>()
  const add = (company: KnownCompany, domain: string | undefined) => {
    if (!domain || company.domains.includes(domain)) return
    company.domains.push(domain)
    byDomain.set(domain, company)
  }
  const enter = (company: KnownCompany, domain?: string) => {
    for (const one of company.domains) byDomain.set(one, company)
    byKey.set(company.key, [...(byKey.get(company.key) ?? []), company])
    add(company, domain)
  }
  for (const company of known) enter(company)
  return {
    enter,
    add,
    find(one: ReadSighting): KnownCompany | undefined {
      const owner = one.domain ? byDomain.get(one.domain) : undefined
      if (owner) return owner
      const sighted = { name: one.name, ...(one.domain ? { domains: [one.domain] } : {}) }
      return (byKey.get(one.key) ?? []).find(
        (company) => sameCompany({ name: company.name, domains: company.domains }, sighted).same,
      )
    },
  }
}
