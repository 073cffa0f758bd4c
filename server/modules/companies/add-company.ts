import type { newCompany } from '@lanyard/contract/companies.ts'
import type { z } from 'zod'
import { recordChanges } from '#modules/compliance/index.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type Company, openProfile } from './company.ts'
import { companyDomain } from './company-domain.ts'
import { judgeCompanies } from './place-companies.ts'
import { patchCompany } from './store/change-companies.ts'
import { findProfile } from './store/profiles.ts'
import { findCompanies } from './store/read-companies.ts'
import { insertObservations } from './store/sightings.ts'
import { placeSightings } from './upsert-companies.ts'

/** Adds a company by hand; one that is known by this name or web address is answered as it is. */
export async function addCompany(ctx: Ctx, input: z.output<typeof newCompany>): Promise<Company & { known: boolean }> {
  if (input.domain) checkDomain(input.domain, input.name)
  return ctx.commit(async (ctx) => {
    const source = { kind: 'person', seenAt: ctx.clock.now() }
    const [placed] = await placeSightings(ctx, [{ ...input, description: input.description || null, source }])
    const { companyId, known } = placed!
    if (!known) {
      const { name, description, country, industry } = input
      const set = Object.entries({ name, description, country, industry }).filter(([, value]) => value)
      await patchCompany(
        ctx,
        companyId,
        { country, industry: industry || null },
        set.map(([field]) => field),
      )
      const further = Object.entries({ country, industry }).flatMap(([field, value]) =>
        value ? [{ companyId, field, value, source }] : [],
      )
      await insertObservations(ctx, further)
      const change = { table: 'companies.companies', id: companyId, action: 'create', after: input }
      await recordChanges(ctx, [change])
      await judgeCompanies(ctx, await findCompanies(ctx, [companyId]), (await findProfile(ctx)) ?? openProfile)
      await ctx.announce([{ name: 'company.edited', companyId }])
    }
    const [company] = await findCompanies(ctx, [companyId])
    return { ...company!, known }
  })
}

/** The registrable domain of a web address as a person wrote it. Throws where it says nothing about who the company is. */
export function checkDomain(written: string, name: string): string {
  const found = companyDomain(written, name)
  if (!found) {
    throw new AppError('invalid_request', {
      detail: `${written} is no web address.`,
      hint: 'Give the address of its website, such as acme.example.',
    })
  }
  if (found.kind === 'shared') {
    throw new AppError('invalid_request', {
      detail: `${found.domain} is shared by many companies.`,
      hint: "Give the company's own website, not its page on a platform.",
    })
  }
  return found.domain
}
