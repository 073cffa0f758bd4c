import type { Mailbox } from './mailbox.ts'

/** Its account was refused, and it rests for that: nothing goes out until somebody mends it, or the next try shows that it is mended. */
export const hasFailed = ({ enabled, restsUntil, restReason }: Mailbox, now: Temporal.Instant): boolean =>
  enabled && restsUntil !== null && restsUntil.getTime() > now.epochMilliseconds && isRefusal(restReason)

const isRefusal = (reason: string | null): boolean => reason?.startsWith('misconfigured') ?? false

/**
 * For each mailbox that has failed, the one that stands in for it, where one is named that has not failed itself. It takes first messages
 * alone: a thread stays with who began it.
 */
export function findSubstitutes(mailboxes: readonly Mailbox[], now: Temporal.Instant): Map<string, string> {
  const fit = new Set(mailboxes.filter((one) => one.enabled && !hasFailed(one, now)).map((one) => one.id))
  return new Map(
    mailboxes.flatMap((one): [string, string][] =>
      one.fallbackMailboxId && hasFailed(one, now) && fit.has(one.fallbackMailboxId)
        ? [[one.id, one.fallbackMailboxId]]
        : [],
    ),
  )
}
