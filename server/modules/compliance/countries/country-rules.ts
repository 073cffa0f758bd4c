import type { CountryRule } from './country-rule.ts'
import { europeanRules } from './european-rules.ts'
import { worldRules } from './world-rules.ts'

/**
 * The day the rules were written. They were written from general knowledge of the law, not with its text open: `readOn` stays null
 * until somebody has read the source against the rule, and every organisation is shown so.
 */
export const writtenOn = '2026-11-21'
export const readOn: string | null = null

export const countryRules: ReadonlyMap<string, CountryRule> = new Map(
  [...europeanRules, ...worldRules].map((rule) => [rule.country, rule]),
)
