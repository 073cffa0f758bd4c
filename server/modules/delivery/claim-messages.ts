import { type Stop, stopAgainst } from '#modules/compliance/index.ts'
import type { Trx } from '#platform/context.ts'
import { askCountryRules, type LawDeps, type Ruling } from './ask-country-rules.ts'
import type { DeliveryDeps } from './deps.ts'
import { type DomainPlace, type DomainRooms, findFullDomains, limitsOf, openDomainRooms } from './domain-rooms.ts'
import { findSubstitutes } from './fallback.ts'
import { dayAt, effectiveCap, isOpen, type Mailbox } from './mailbox.ts'
import { isUnfinished } from './message.ts'
import {
  type ClaimedMessage,
  type DueMessage,
  holdEach,
  lockDueMessages,
  lockUsage,
  takePlaces,
  writeClaims,
} from './store/claim.ts'
import { listMailboxes } from './store/mailboxes.ts'
import { ownedByOther } from './store/under-owners.ts'

type Deps = LawDeps & Pick<DeliveryDeps, 'findLapsed' | 'usualLimits' | 'findOwnedByOthers'>

/** What a claim brought; `locked` is how many due messages were looked at, 0 when there is nothing more to do now. */
export type Claimed = { messages: ClaimedMessage[]; locked: number }

type Room = { mailbox: Mailbox; usedOn: string; cap: number; left: number; taken: number }

/**
 * Leases up to `limit` due messages of the mailboxes that are open, under their cap and not in `busy`, to domains under theirs. One short transaction reads the
 * messages, stops, evidence and counters, and nothing else; what must not go is held with its reason.
 */
export async function claimMessages(
  deps: Deps,
  trx: Trx,
  options: { limit: number; leaseSeconds: number; busy: ReadonlySet<string> },
): Promise<Claimed> {
  const { rooms, substitutes } = await findRooms(trx, options.busy)
  if (rooms.size === 0) return { messages: [], locked: 0 }
  const limits = await limitsOf(deps, trx)
  const full = (await findFullDomains(trx, limits)).map((one) => one.domain)
  const due = await lockDueMessages(trx, [...rooms.keys()], [...substitutes.keys()], options.limit, full)
  if (due.length === 0) return { messages: [], locked: 0 }
  const rulings = await askCountryRules(deps, trx, due)
  const holds = await findObstacles(deps, trx, due, rulings)
  if (holds.size > 0) {
    await holdEach(
      trx,
      [...holds].map(([one, reason]) => ({ id: one.id, reason })),
    )
    await trx.announce(
      [...holds].map(([one, reason]) => ({
        name: 'message.held',
        messageId: one.id,
        contactId: one.contactId,
        reason,
      })),
    )
  }
  const free = due.filter((one) => !holds.has(one))
  const domains = await openDomainRooms(
    trx,
    limits,
    free.map((one) => one.toAddress),
  )
  const places = new Map<string, DomainPlace>()
  const taking = { rooms, substitutes, domains, places }
  const messages = free.flatMap((one) => takeRoom(trx, taking, one, rulings.get(one)!))
  if (messages.length > 0) {
    const used = [...rooms.values()].filter((room) => room.taken > 0)
    await takePlaces(
      trx,
      used.map(({ mailbox, usedOn, cap, taken }) => ({
        mailboxId: mailbox.id,
        usedOn,
        count: taken,
        cap,
      })),
    )
    await domains.settle()
    await writeClaims(
      trx,
      messages.map(({ id, attemptId, mailboxId }) => ({
        id,
        attemptId,
        mailboxId,
        countedOn: rooms.get(mailboxId)!.usedOn,
        countedDomain: places.get(id)?.domain ?? null,
        domainOn: places.get(id)?.usedOn ?? null,
      })),
      options.leaseSeconds,
    )
  }
  return { messages, locked: messages.length + holds.size }
}

/** `substitutes`: for mailboxes whose account is refused, the one with room that stands in. */
type Rooms = { rooms: Map<string, Room>; substitutes: Map<string, string> }

/** `places`: what each message took of its domain's cap. */
type Taking = Rooms & { domains: DomainRooms; places: Map<string, DomainPlace> }

async function findRooms(trx: Trx, busy: ReadonlySet<string>): Promise<Rooms> {
  const now = trx.clock.now()
  const mailboxes = await listMailboxes(trx)
  const open = mailboxes.filter((one) => canSend(one, now) && !busy.has(one.id))
  if (open.length === 0) return { rooms: new Map(), substitutes: new Map() }
  const days = open.map((one) => ({ mailboxId: one.id, usedOn: dayAt(one.window, now).toString() }))
  const usage = await lockUsage(trx, days)
  const all = open.map((mailbox, index): Room => {
    const cap = effectiveCap(mailbox, dayAt(mailbox.window, now))
    const left = cap - (usage.get(mailbox.id) ?? 0)
    return { mailbox, usedOn: days[index]!.usedOn, cap, left, taken: 0 }
  })
  const rooms = new Map(all.filter((room) => room.left > 0).map((room) => [room.mailbox.id, room]))
  const substitutes = new Map([...findSubstitutes(mailboxes, now)].filter(([, id]) => rooms.has(id)))
  return { rooms, substitutes }
}

const canSend = (mailbox: Mailbox, now: Temporal.Instant): boolean =>
  mailbox.enabled &&
  (mailbox.restsUntil === null || mailbox.restsUntil.getTime() <= now.epochMilliseconds) &&
  isOpen(mailbox.window, now)

/** The mailbox named (or who stands in for it, with a first message), else the thread's, else the one with most left of its cap. */
function takeRoom(
  trx: Trx,
  { rooms, substitutes, domains, places }: Taking,
  due: DueMessage,
  { opens, country }: Ruling,
): ClaimedMessage[] {
  const wanted = due.mailboxId ?? due.parentMailboxId
  const first = due.parentState === null
  const room = wanted
    ? (rooms.get(wanted) ?? (first ? rooms.get(substitutes.get(wanted) ?? '') : undefined))
    : [...rooms.values()].sort((a, b) => b.left - a.left)[0]
  if (!room || room.left <= 0 || !domains.hasRoom(due.toAddress)) return []
  places.set(due.id, domains.take(due.toAddress))
  room.left -= 1
  room.taken += 1
  const { parentState: _, parentMailboxId: __, writtenBy: ___, ...message } = due
  const trackOpens = message.trackOpens && opens
  return [{ ...message, mailboxId: room.mailbox.id, attemptId: trx.ids.next(), trackOpens, country }]
}

/** Why a message that is due must not go. */
async function findObstacles(
  deps: Deps,
  trx: Trx,
  due: readonly DueMessage[],
  rulings: ReadonlyMap<DueMessage, Ruling>,
): Promise<Map<DueMessage, string>> {
  const stopped = await findStopped(deps, trx, due)
  const evidence = [...new Set(due.flatMap((one) => one.evidenceIds))]
  const lapsed = evidence.length > 0 ? await deps.findLapsed(trx, evidence) : new Set<string>()
  const kept = (await deps.findOwnedByOthers?.(trx, due)) ?? new Set<string>()
  const obstacles = new Map<DueMessage, string>()
  for (const one of due) {
    const reason =
      (one.toAddress ? undefined : 'no_address') ??
      (!one.isAnswer && isUnfinished(one) ? 'unfinished_text' : undefined) ??
      stopped.get(one) ??
      rulings.get(one)!.obstacle ??
      (kept.has(one.id) ? ownedByOther : undefined) ??
      (one.evidenceIds.some((id) => lapsed.has(id)) ? 'evidence_lapsed' : undefined) ??
      (one.parentState !== null && one.parentState !== 'sent' ? 'previous_not_sent' : undefined)
    if (reason) obstacles.set(one, reason)
  }
  return obstacles
}

type Stoppable = Pick<
  DueMessage,
  'id' | 'toAddress' | 'contactId' | 'companyId' | 'sequenceId' | 'mailboxId' | 'despite'
>

/** Which of these something stands against, and why; one query. Also asked at the moment of sending. */
export async function findStopped<T extends Stoppable>(
  deps: Pick<DeliveryDeps, 'compliance'>,
  trx: Trx,
  messages: readonly T[],
): Promise<Map<T, string>> {
  const stops = await deps.compliance.findStops(trx, {
    addresses: messages.flatMap((one) => one.toAddress ?? []),
    contactIds: messages.map((one) => one.contactId),
    companyIds: messages.map((one) => one.companyId),
    sequenceIds: messages.flatMap((one) => one.sequenceId ?? []),
    mailboxIds: messages.flatMap((one) => one.mailboxId ?? []),
  })
  if (stops.length === 0) return new Map()
  const stopped = new Map<T, string>()
  for (const one of messages) {
    const binding = one.despite.length > 0 ? stops.filter((stop) => binds(stop, one.despite)) : stops
    const stop = stopAgainst(binding, { ...one, address: one.toAddress })
    if (stop) stopped.set(one, `stopped: ${stop.reason}`)
  }
  return stopped
}

/** Who must not be written to at all is said of addresses, domains and everything: no message goes out despite that. */
const binds = ({ subject: { kind }, reason }: Stop, despite: readonly string[]): boolean =>
  !despite.includes(reason) || (kind !== 'contact' && kind !== 'company' && kind !== 'sequence')
