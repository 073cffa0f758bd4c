import type { Trx } from '#platform/context.ts'
import { askCountryRules, isHeldForBasis, type LawDeps } from './ask-country-rules.ts'
import type { DeliveryDeps } from './deps.ts'
import { cancelMessages, holdMessages, releaseMessages, restoreMessages } from './hold-messages.ts'
import { brokenLink, findBrokenLinks } from './links/check-links.ts'
import { isUnfinished, type Message } from './message.ts'
import { reviewBases } from './review-bases.ts'
import { reviewOwners } from './review-owners.ts'
import { findMessages } from './store/messages.ts'
import { listUnderOwners, ownedByOther } from './store/under-owners.ts'

export type Act = 'approve' | 'hold' | 'release' | 'cancel' | 'restore'

export type Steered = { id: string; ok: boolean; reason?: WhyNot }
type WhyNot = 'not_found' | 'wrong_state' | 'unfinished_text' | 'no_address' | 'no_basis' | typeof ownedByOther

/**
 * What a person decides about messages that have not left, all in one statement; says for each whether, and why not. `reason` is why
 * they are held or called off; `asBefore` takes back that they were let go or called off. What can not go as it is (a gap in its text, no address) is neither approved nor released.
 */
export async function steerMessages(
  deps: LawDeps & Pick<DeliveryDeps, 'findOwnedByOthers'>,
  trx: Trx,
  act: Act,
  input: { ids: readonly string[]; reason?: string; asBefore?: boolean },
): Promise<Steered[]> {
  const ids = [...new Set(input.ids)]
  const known = new Map((await findMessages(trx, ids)).map((one) => [one.id, one]))
  const kept = letsGo(act) ? await findKept(deps, trx, [...known.values()]) : new Set<string>()
  const lacking = letsGo(act) ? await findLacking(deps, trx, [...known.values()]) : new Set<string>()
  const obstacles = new Map<string, WhyNot>()
  for (const id of ids) {
    const message = known.get(id)
    const obstacle = message
      ? (findObstacle(act, message) ?? (lacking.has(id) ? 'no_basis' : kept.has(id) ? ownedByOther : undefined))
      : 'not_found'
    if (obstacle) obstacles.set(id, obstacle)
  }
  const messageIds = ids.filter((id) => !obstacles.has(id))
  const moved = new Set(messageIds.length > 0 ? await move(trx, act, messageIds, input) : [])
  // What was approved without a basis waits for that from here on, and then goes by itself.
  if (letsGo(act) && moved.size > 0) {
    await reviewBases(deps, trx, { messageIds: [...moved] })
    await reviewOwners(deps, trx, { messageIds: [...moved] })
  }
  if (act === 'approve')
    await holdBrokenLinks(
      trx,
      [...moved].map((id) => known.get(id)!),
    )
  await deps.compliance.recordChanges(
    trx,
    [...moved].map((id) => {
      const { state, stateReason } = known.get(id)!
      const reason = input.asBefore ? undefined : input.reason
      const after = { state: stateAfter[act], ...(reason && { stateReason: reason }) }
      return { table: 'delivery.messages', id, action: act, before: { state, stateReason }, after }
    }),
  )
  return ids.map((id) =>
    moved.has(id) ? { id, ok: true } : { id, ok: false, reason: obstacles.get(id) ?? 'wrong_state' },
  )
}

/** A link that was found broken while the message waited; who has seen that may release it all the same. */
async function holdBrokenLinks(trx: Trx, approved: readonly Message[]): Promise<void> {
  for (const message of approved) {
    const [url] = await findBrokenLinks(trx, message)
    if (url) await holdMessages(trx, { messageIds: [message.id], reason: brokenLink(url) })
  }
}

const letsGo = (act: Act): boolean => act === 'approve' || act === 'release'

/** Those held for a basis that is not there yet: letting them go by hand does not bring it. */
async function findLacking(deps: LawDeps, trx: Trx, messages: readonly Message[]): Promise<Set<string>> {
  const waiting = messages.filter((one) => one.state === 'held' && isHeldForBasis(one.stateReason))
  if (waiting.length === 0) return new Set()
  const rulings = await askCountryRules(deps, trx, waiting)
  return new Set(waiting.flatMap((one) => (rulings.get(one)?.obstacle ? [one.id] : [])))
}

/** Those held because another member keeps their company: letting them go by hand does not make it another's. */
async function findKept(
  deps: Pick<DeliveryDeps, 'findOwnedByOthers'>,
  trx: Trx,
  messages: readonly Message[],
): Promise<ReadonlySet<string>> {
  const ids = messages.filter((one) => one.state === 'held' && one.stateReason === ownedByOther).map((one) => one.id)
  if (ids.length === 0 || !deps.findOwnedByOthers) return new Set()
  const page = { after: undefined, limit: ids.length }
  return deps.findOwnedByOthers(trx, await listUnderOwners(trx, { messageIds: ids }, page))
}

const stateAfter = { approve: 'planned', release: 'planned', hold: 'held', cancel: 'cancelled', restore: 'held' }

function findObstacle(act: Act, message: Message): WhyNot | undefined {
  if (!letsGo(act)) return undefined
  if (message.state !== 'held') return 'wrong_state'
  if (!message.toAddress) return 'no_address'
  return isUnfinished(message) ? 'unfinished_text' : undefined
}

type Wish = { reason?: string; asBefore?: boolean }

function move(
  trx: Trx,
  act: Act,
  messageIds: string[],
  { reason = 'by_hand', asBefore = false }: Wish,
): Promise<string[]> {
  const moves: Record<Act, () => Promise<string[]>> = {
    approve: () => releaseMessages(trx, { messageIds, heldFor: ['needs_approval'] }),
    release: () => releaseMessages(trx, { messageIds }),
    hold: () => holdMessages(trx, { messageIds, reason, asBefore }),
    cancel: () => cancelMessages(trx, { messageIds, reason }),
    restore: () => restoreMessages(trx, { messageIds, reason, asBefore }),
  }
  return moves[act]()
}
