import type { EnrollmentRule } from '@lanyard/contract/outreach-enrolling.ts'

/** Whom a sequence enrolls by itself: contacts that fit every part that is said. */
export type { EnrollmentRule }

/** An event that is a reason to write to somebody, and in what tier their company sponsors it. */
export type Reason = { eventId: string; tier: string | null; tierRank: number | null }

export type Candidate = {
  department: string | null
  seniority: string | null
  decisionMaker: boolean
  /** Of the company. */
  country: string | null
  industry: string | null
  /** Whether it fits the ideal-customer profile. */
  target: boolean
  /** The event they were found through, then those to come that their company sponsors, next one first. */
  reasons: readonly Reason[]
}

/** For which event a rule takes somebody (null: for none); undefined where it does not. */
export function fitRule(candidate: Candidate, rule: EnrollmentRule): { eventId: string | null } | undefined {
  if (!fitsPerson(candidate, rule) || !fitsCompany(candidate, rule)) return undefined
  const fitting = candidate.reasons.find((one) => fitsEvent(one, rule))
  if (fitting) return { eventId: fitting.eventId }
  const needsEvent = rule.fromEvents || rule.eventIds || rule.tiers || rule.tierRankAtMost !== undefined
  return needsEvent ? undefined : { eventId: null }
}

function fitsPerson(candidate: Candidate, { decisionMakers, departments, seniorities }: EnrollmentRule): boolean {
  if (decisionMakers && !candidate.decisionMaker) return false
  if (seniorities && !seniorities.some((one) => one === candidate.seniority)) return false
  return !departments || departments.includes(candidate.department ?? 'other')
}

const fitsCompany = (
  { country, industry, target }: Candidate,
  { countries, industries, targets }: EnrollmentRule,
): boolean =>
  (!targets || target) &&
  (!countries || (country !== null && countries.includes(country))) &&
  (!industries || isAmong(industry, industries))

function fitsEvent({ eventId, tier, tierRank }: Reason, { eventIds, tiers, tierRankAtMost }: EnrollmentRule): boolean {
  if (eventIds && !eventIds.includes(eventId)) return false
  if (tiers && !isAmong(tier, tiers)) return false
  return tierRankAtMost === undefined || (tierRank !== null && tierRank <= tierRankAtMost)
}

const isAmong = (value: string | null, wanted: readonly string[]): boolean =>
  value !== null && wanted.some((one) => fold(one) === fold(value))

const fold = (text: string): string => text.trim().toLowerCase()
