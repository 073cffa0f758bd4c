import type { EnrollmentRule } from '@lanyard/contract/outreach-enrolling.ts'

/** Only what is said, in one order, so that rules which mean the same read the same. A list that was emptied says nothing. */
export function tidyRule(rule: EnrollmentRule): EnrollmentRule {
  const { fromEvents, eventIds, tiers, tierRankAtMost, decisionMakers, departments, seniorities } = rule
  const { countries, industries, targets } = rule
  const parts = { fromEvents, eventIds, tiers, tierRankAtMost, decisionMakers, departments, seniorities }
  return Object.fromEntries(
    Object.entries({ ...parts, countries, industries, targets }).filter(
      ([, part]) => part && (!Array.isArray(part) || part.length > 0),
    ),
  )
}
