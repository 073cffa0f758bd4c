import type { Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'
import { capOf, domainDayAt, domainOf, noLimits, type SendingLimits } from './limits.ts'
import { findLimits, listUsedDomains, lockDomainUsage, takeDomainPlaces } from './store/limits.ts'

type Deps = Pick<DeliveryDeps, 'usualLimits'>

/** The organisation's own limits, else the usual ones. */
export const limitsOf = async (deps: Deps, trx: Trx): Promise<SendingLimits> =>
  (await findLimits(trx)) ?? deps.usualLimits ?? noLimits

/** Domains that take no more today. */
export async function findFullDomains(trx: Trx, limits: SendingLimits): Promise<{ domain: string; used: number }[]> {
  const caps = [limits.companyDomainCap, limits.freeMailDomainCap].flatMap((cap) => cap ?? [])
  if (caps.length === 0) return []
  const used = await listUsedDomains(trx, domainDayAt(trx.clock.now()).toString(), Math.min(...caps))
  return used.filter((one) => one.used >= (capOf(limits, one.domain) ?? Number.POSITIVE_INFINITY))
}

/** What one message takes of its domain's cap; null where that has none. */
export type DomainPlace = { domain: string; usedOn: string } | null

export type DomainRooms = {
  hasRoom(address: string): boolean
  take(address: string): DomainPlace
  /** Writes what was taken. */
  settle(): Promise<void>
}

/** Room under the caps of the domains these addresses are at; what is used is locked until the transaction ends. */
export async function openDomainRooms(
  trx: Trx,
  limits: SendingLimits,
  addresses: readonly string[],
): Promise<DomainRooms> {
  const usedOn = domainDayAt(trx.clock.now()).toString()
  const rooms = new Map<string, { domain: string; cap: number; left: number; count: number }>()
  for (const domain of new Set(addresses.flatMap((one) => domainOf(one) ?? []))) {
    const cap = capOf(limits, domain)
    if (cap !== null) rooms.set(domain, { domain, cap, left: cap, count: 0 })
  }
  const used = rooms.size > 0 ? await lockDomainUsage(trx, [...rooms.keys()].sort(), usedOn) : new Map<string, number>()
  for (const room of rooms.values()) room.left -= used.get(room.domain) ?? 0
  const roomOf = (address: string) => rooms.get(domainOf(address) ?? '')
  return {
    hasRoom: (address) => (roomOf(address)?.left ?? 1) > 0,
    take(address) {
      const room = roomOf(address)
      if (!room) return null
      room.left -= 1
      room.count += 1
      return { domain: room.domain, usedOn }
    },
    async settle() {
      const taken = [...rooms.values()].filter((one) => one.count > 0)
      if (taken.length > 0) await takeDomainPlaces(trx, usedOn, taken)
    },
  }
}
