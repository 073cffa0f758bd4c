import type { company } from '@lanyard/contract/companies.ts'
import type { z } from 'zod'
import type { Company } from './company.ts'

/** A company as the API shows it. */
export function presentCompany(one: Company): z.infer<typeof company> {
  return {
    id: one.id,
    name: one.name,
    nameInferred: one.nameInferred,
    domains: one.domains,
    description: one.description,
    country: one.country,
    industry: one.industry,
    status: one.status as 'prospect',
    ownerId: one.ownerId,
    enrichment: one.enrichment,
    enrichedAt: one.enrichedAt?.toISOString() ?? null,
    target: one.targetedAt !== null,
    fitReason: one.fitReason,
    byHand: one.byHand,
    createdAt: one.createdAt.toISOString(),
    deletedAt: one.deletedAt?.toISOString() ?? null,
  }
}
