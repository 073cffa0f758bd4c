import type { Ctx, Trx } from '#platform/context.ts'
import { type Company, judgeFit, openProfile, type Profile } from './company.ts'
import { companyText } from './embed/company-text.ts'
import type { Embedder } from './embed/embedder.ts'
import { writeEmbeddings, writeFits } from './store/place.ts'
import { findProfile } from './store/profiles.ts'
import { findCompanies } from './store/read-companies.ts'

/** Gives companies their place among the others (embedding) and in the ideal-customer profile; those that newly pass are targets. */
export async function placeCompanies(deps: { embedder: Embedder }, ctx: Ctx, companyIds: string[]): Promise<void> {
  const { companies, profile } = await ctx.transaction(async (ctx) => ({
    companies: await findCompanies(ctx, companyIds),
    profile: (await findProfile(ctx)) ?? openProfile,
  }))
  if (companies.length === 0) return
  const embeddings = await deps.embedder.embed(companies.map(textOf))
  const rows = companies.map((company, index) => ({ id: company.id, embedding: embeddings[index]! }))
  await ctx.commit(async (ctx) => {
    await writeEmbeddings(ctx, deps.embedder.model, rows)
    await judgeCompanies(ctx, companies, profile)
  })
}

/** Writes which of the companies pass the profile; those that newly pass are announced. */
export async function judgeCompanies(
  trx: Trx,
  companies: readonly Pick<Company, 'id' | 'name' | 'domains' | 'description' | 'country'>[],
  profile: Profile,
): Promise<void> {
  const fits = companies.map((company) => ({ id: company.id, ...judgeFit(company, profile) }))
  const targeted = await writeFits(trx, fits)
  await trx.announce(targeted.map((companyId) => ({ name: 'company.targeted', companyId })))
}

const textOf = ({ name, description }: Company) => companyText({ name, ...(description ? { description } : {}) })
