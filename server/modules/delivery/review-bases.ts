import type { Trx } from '#platform/context.ts'
import { askCountryRules, isHeldForBasis, type LawDeps } from './ask-country-rules.ts'
import { holdMessages, releaseMessages } from './hold-messages.ts'
import type { MessageFilter } from './message.ts'
import { listUnderLaw } from './store/under-law.ts'

/** So many at a time: one statement each. */
const batch = 500

/**
 * Asks the country rules again about outreach that has not left: what may not go is held at once, what was held for the lack of a basis
 * and may go now is planned again. Answers how many changed. The claim asks again whatever is done here.
 */
export async function reviewBases(deps: LawDeps, trx: Trx, filter: MessageFilter): Promise<number> {
  let changed = 0
  for (let after: string | undefined; ; ) {
    const messages = await listUnderLaw(trx, filter, { after, limit: batch })
    const rulings = await askCountryRules(deps, trx, messages)
    const going = messages.filter((one) => one.state !== 'held')
    const waiting = messages.filter((one) => isHeldForBasis(one.stateReason))
    const free = waiting.filter((one) => !rulings.get(one)!.obstacle).map((one) => one.id)
    if (free.length > 0) changed += (await releaseMessages(trx, { messageIds: free })).length
    for (const [reason, messageIds] of byObstacle(going, (one) => rulings.get(one)!.obstacle)) {
      changed += (await holdMessages(trx, { messageIds, reason })).length
    }
    after = messages.at(-1)?.id
    if (messages.length < batch) return changed
  }
}

function byObstacle<T extends { id: string }>(messages: readonly T[], why: (one: T) => string | undefined) {
  const groups = Map.groupBy(messages, why)
  return [...groups].flatMap(([reason, of]): [string, string[]][] =>
    reason ? [[reason, of.map((one) => one.id)]] : [],
  )
}
