import { recordChanges } from '#modules/compliance/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { judgeFit, openProfile, type Profile } from './company.ts'
import { companyDomain } from './company-domain.ts'
import { judgeCompanies } from './place-companies.ts'
import { countCompanies, findProfile, type JudgedCompany, listForJudging, writeProfile } from './store/profiles.ts'

/** Companies judged in one transaction, which keeps it short. */
const portion = 1000

/** At most as many are judged for a preview, which somebody waits for. */
const mostPreviewed = 20_000

/** Sets the ideal-customer profile; all companies are judged anew by it, as a job. */
export async function saveProfile(ctx: Ctx, given: Profile): Promise<Profile> {
  const profile = tidyProfile(given)
  await ctx.commit(async (ctx) => {
    const before = (await findProfile(ctx)) ?? openProfile
    await writeProfile(ctx, profile)
    const change = { table: 'companies.profiles', id: ctx.organisationId, action: 'edit', before, after: profile }
    await recordChanges(ctx, [change])
    await ctx.announce([{ name: 'profile.changed', organisationId: ctx.organisationId }])
  })
  return profile
}

/** Judges every company by the profile as it is now, portion by portion; a repeat changes nothing. */
export async function judgeAllCompanies(ctx: Ctx): Promise<void> {
  let after: string | undefined
  for (;;) {
    const judged = await ctx.transaction((ctx) => judgePortion(ctx, after))
    if (judged.length < portion) break
    after = judged.at(-1)!.id
  }
  await ctx.commit(async () => {})
}

async function judgePortion(trx: Trx, after: string | undefined) {
  const companies = await listForJudging(trx, after, portion)
  await judgeCompanies(trx, companies, (await findProfile(trx)) ?? openProfile)
  return companies
}

type Effect = { count: number; items: { id: string; name: string; domain: string | null; reason: string }[] }
export type ProfilePreview = { judged: number; total: number } & Record<
  'joins' | 'leaves' | 'stays' | 'staysOut',
  Effect
>

/** What a profile would change, without changing it; each group with its first `named` companies and why. */
export async function previewProfile(ctx: Ctx, given: Profile, named = 25): Promise<ProfilePreview> {
  const profile = tidyProfile(given)
  const effect = (): Effect => ({ count: 0, items: [] })
  const groups = { joins: effect(), leaves: effect(), stays: effect(), staysOut: effect() }
  let judged = 0
  let after: string | undefined
  while (judged < mostPreviewed) {
    const companies = await ctx.transaction((ctx) => listForJudging(ctx, after, portion))
    for (const company of companies) countIn(groups, company, profile, named)
    judged += companies.length
    if (companies.length < portion) break
    after = companies.at(-1)!.id
  }
  return { judged, total: judged < mostPreviewed ? judged : await ctx.transaction(countCompanies), ...groups }
}

function countIn(
  groups: Omit<ProfilePreview, 'judged' | 'total'>,
  company: JudgedCompany,
  profile: Profile,
  named: number,
) {
  const { passes, reason } = judgeFit(company, profile)
  const group = passes ? (company.target ? 'stays' : 'joins') : company.target ? 'leaves' : 'staysOut'
  groups[group].count += 1
  if (groups[group].items.length >= named) return
  groups[group].items.push({ id: company.id, name: company.name, domain: company.domains[0] ?? null, reason })
}

/** Web addresses as companies have them; nothing twice. */
export function tidyProfile(profile: Profile): Profile {
  const unique = (values: string[]) => [...new Set(values)]
  return {
    excludedDomains: unique(profile.excludedDomains.map((one) => companyDomain(one)?.domain ?? one.toLowerCase())),
    excludedWords: unique(profile.excludedWords),
    countries: unique(profile.countries),
  }
}
