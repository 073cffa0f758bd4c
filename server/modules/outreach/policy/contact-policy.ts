import type { ContactPolicy } from '@lanyard/contract/outreach-policy.ts'

export type { ContactPolicy }

/** For organisations that have set none. */
export const usualPolicy: ContactPolicy = {
  ...{ personTouches: 3, personDays: 7 },
  ...{ companyTouches: 10, companyDays: 7 },
  cooldownDays: 30,
  ...{ exclusiveOwner: false, ownerByEnrolling: false },
}

/** When people and companies were, or will be, reached out to; in any order. */
export type Touched = {
  person: readonly Temporal.Instant[]
  company: readonly Temporal.Instant[]
  /** When the person last answered to a sequence. */
  repliedAt: Temporal.Instant | undefined
  /** Until when the person is away, where they said so. */
  awayUntil?: Temporal.Instant | undefined
}

export type PolicyReason = 'cooling_down' | 'person_limit' | 'company_limit' | 'out_of_office'

/** What the policy says to one more touch at that moment, and from when it would let it pass. */
export function judgePolicy(
  policy: ContactPolicy,
  touched: Touched,
  at: Temporal.Instant,
): { ok: true } | { ok: false; reason: PolicyReason; until: Temporal.Instant } {
  const cool = touched.repliedAt?.add({ hours: 24 * policy.cooldownDays })
  if (cool && Temporal.Instant.compare(cool, at) > 0) return { ok: false, reason: 'cooling_down', until: cool }
  const limits = [
    { reason: 'person_limit', most: policy.personTouches, days: policy.personDays, touches: touched.person },
    { reason: 'company_limit', most: policy.companyTouches, days: policy.companyDays, touches: touched.company },
  ] as const
  for (const { reason, most, days, touches } of limits) {
    const until = freeFrom(touches, most, days, at)
    if (until) return { ok: false, reason, until }
  }
  const { awayUntil } = touched
  if (awayUntil && Temporal.Instant.compare(awayUntil, at) > 0)
    return { ok: false, reason: 'out_of_office', until: awayUntil }
  return { ok: true }
}

/** When the window has room again; undefined where it has now. What is planned for later counts as well. */
function freeFrom(
  touches: readonly Temporal.Instant[],
  most: number | null,
  days: number,
  at: Temporal.Instant,
): Temporal.Instant | undefined {
  if (most === null) return undefined
  const since = at.subtract({ hours: 24 * days })
  const counted = touches.filter((one) => Temporal.Instant.compare(one, since) > 0).toSorted(Temporal.Instant.compare)
  return counted[counted.length - most]?.add({ hours: 24 * days })
}
