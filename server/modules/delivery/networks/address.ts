import { isIPv4, isIPv6 } from 'node:net'

/** An address as a number: of IPv6 the first half, which is all that networks are told apart by. */
export type AddressNumber = { version: 4; value: number } | { version: 6; value: bigint }

/** Undefined for what is no address. IPv4 in the clothes of IPv6 counts as IPv4; a zone (`%eth0`) is left out. */
export function readAddress(written: string): AddressNumber | undefined {
  const text = written.trim().replace(/%.*$/, '')
  const bare = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text)?.[1] ?? text
  if (isIPv4(bare)) return { version: 4, value: bare.split('.').reduce((sum, part) => sum * 256 + Number(part), 0) }
  return isIPv6(bare) ? { version: 6, value: firstHalf(bare) } : undefined
}

function firstHalf(text: string): bigint {
  const [before = '', after] = text.toLowerCase().split('::', 2)
  const head = groupsOf(before)
  const tail = after === undefined ? [] : groupsOf(after)
  const filled = after === undefined ? head : [...head, ...Array(8 - head.length - tail.length).fill(0n), ...tail]
  return filled.slice(0, 4).reduce((sum: bigint, group: bigint) => (sum << 16n) | group, 0n)
}

function groupsOf(text: string): bigint[] {
  if (text === '') return []
  return text.split(':').flatMap((group) => {
    if (!group.includes('.')) return [BigInt(`0x${group}`)]
    const [a, b, c, d] = group.split('.').map(Number) as [number, number, number, number]
    return [BigInt(a * 256 + b), BigInt(c * 256 + d)]
  })
}

/** The first and the last address of a network in CIDR notation; undefined for what is none. */
export function readNetwork(written: string): { first: AddressNumber; last: AddressNumber } | undefined {
  const [address = '', bits = ''] = written.trim().split('/', 2)
  const first = readAddress(address)
  const length = /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN
  if (!first || Number.isNaN(length)) return undefined
  if (first.version === 4) {
    if (length > 32) return undefined
    const size = 2 ** (32 - length)
    const value = Math.floor(first.value / size) * size
    return { first: { version: 4, value }, last: { version: 4, value: value + size - 1 } }
  }
  if (length > 128) return undefined
  const size = 1n << BigInt(Math.max(0, 64 - length))
  const value = (first.value / size) * size
  return { first: { version: 6, value }, last: { version: 6, value: value + size - 1n } }
}

/** The network of an address without the part that tells households apart: 24 bits, or 48 of IPv6. Null for what is no address. */
export function cutAddress(written: string): string | null {
  const address = readAddress(written)
  if (!address) return null
  if (address.version === 4) {
    const parts = [24, 16, 8].map((shift) => Math.floor(address.value / 2 ** shift) % 256)
    return `${parts.join('.')}.0/24`
  }
  const groups = [48n, 32n, 16n].map((shift) => ((address.value >> shift) & 0xffffn).toString(16))
  return `${groups.join(':')}::/48`
}
