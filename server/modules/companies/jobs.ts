import { type Listener, listener } from '#platform/jobs/jobs.ts'
import { releaseOwned } from './assign-owner.ts'
import type { Embedder } from './embed/embedder.ts'
import { enrichCompany, type ReadPage } from './enrich-company.ts'
import { placeCompanies } from './place-companies.ts'
import { judgeAllCompanies } from './save-profile.ts'

export const companiesListeners = (deps: { embedder: Embedder; readPage: ReadPage }): Listener[] => [
  listener({
    on: ['sponsorship.found', 'company.edited'],
    name: 'companies.enrich-company',
    queue: 'enrichment',
    each: true,
    run: (ctx, [fact]) => enrichCompany(deps, ctx, fact!.companyId),
  }),
  listener({
    on: ['company.enriched', 'company.edited'],
    name: 'companies.place-companies',
    queue: 'enrichment',
    run: (ctx, facts) => placeCompanies(deps, ctx, [...new Set(facts.map((fact) => fact.companyId))]),
  }),
  listener({
    on: 'member.dismissed',
    name: 'companies.release-owned',
    queue: 'projection',
    run: (ctx, facts) =>
      releaseOwned(
        ctx,
        facts.map((fact) => fact.memberId),
      ),
  }),
  listener({
    on: 'profile.changed',
    name: 'companies.judge-all-companies',
    queue: 'enrichment',
    run: (ctx) => judgeAllCompanies(ctx),
  }),
]
