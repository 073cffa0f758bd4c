import type { CountryRule } from '@lanyard/contract/country-rules.ts'
import type { Ctx } from '#platform/context.ts'
import type { ComplianceDeps } from '../deps.ts'
import { nameActorsOf } from '../list-named.ts'
import { type DecidedChoice, listChoices } from '../store-countries.ts'
import { everyCountry, ruleOn, unknownCountry } from './country-rule.ts'
import { countryRules, readOn, writtenOn } from './country-rules.ts'

/** 'all' and 'unknown' first, then every country that a rule is written of or the organisation decided about, by name. */
export async function listCountryRules(deps: ComplianceDeps, ctx: Ctx): Promise<CountryRule[]> {
  return ctx.transaction(async (ctx) => {
    const choices = await listChoices(ctx)
    const nameActor = await nameActorsOf(
      deps,
      ctx,
      choices.map((one) => one.decidedBy),
    )
    const keys = new Set([...countryRules.keys(), ...choices.map((one) => one.country)])
    const byKey = new Map(choices.map((one) => [one.country, one]))
    const countries = [...keys].filter((key) => key !== everyCountry && key !== unknownCountry)
    const present = (key: string) => presentRule(key, byKey, nameActor)
    const byName = countries.map(present).sort((a, b) => a.name.localeCompare(b.name, 'en'))
    return [present(everyCountry), present(unknownCountry), ...byName]
  })
}

/** Of a country that nothing is written of too: it is held. */
export async function getCountryRule(deps: ComplianceDeps, ctx: Ctx, country: string): Promise<CountryRule> {
  return ctx.transaction(async (ctx) => {
    const choices = new Map((await listChoices(ctx)).map((one) => [one.country, one]))
    const decider = choices.get(country)?.decidedBy
    return presentRule(country, choices, await nameActorsOf(deps, ctx, decider ? [decider] : []))
  })
}

function presentRule(
  country: string,
  choices: ReadonlyMap<string, DecidedChoice>,
  nameActor: (actor: string) => string,
): CountryRule {
  const rule = countryRules.get(country)
  const choice = choices.get(country)
  return {
    country,
    name: nameOf(country),
    consent: rule?.consent ?? null,
    openTracking: rule?.openTracking ?? 'off',
    source: rule ? { law: rule.law, url: rule.url, writtenOn, readOn } : null,
    note: rule?.note ?? null,
    choice: choice
      ? {
          messages: choice.messages,
          grounds: choice.grounds,
          openTracking: choice.openTracking,
          decidedAt: choice.decidedAt.toISOString(),
          decidedBy: nameActor(choice.decidedBy),
        }
      : null,
    inForce: ruleOn(rule, country, choices),
  }
}

function nameOf(country: string): string {
  if (country === everyCountry) return 'Every country without a choice of its own'
  if (country === unknownCountry) return 'Country not known'
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }).of(country) ?? country
}
