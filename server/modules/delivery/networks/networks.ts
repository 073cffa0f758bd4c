import { createHash } from 'node:crypto'
import { type AddressNumber, readAddress, readNetwork } from './address.ts'

/** The networks of one owner, from where and when: that day is for people, nothing goes by it. */
export type NetworkList = { owner: string; source: string; readOn: string; ranges: readonly string[] }

export type Networks = {
  /** Whose network an address is in; undefined where it is in none of those known. */
  findOwner(address: string): string | undefined
  /** Whose a whole network is: one that is only in part anybody's is nobody's. */
  findOwnerOfAll(network: string): string | undefined
  /** Another number (of 32 bits) for any other set of networks, the same for the same one; 0: none at all. */
  edition: number
  count: number
}

type Range<N> = { first: N; last: N; owner: string }

/** Sorted once, looked up by halves: some fifteen steps in a list of all clouds. What can not be read is left out. */
export function createNetworks(lists: readonly NetworkList[]): Networks {
  const v4: Range<number>[] = []
  const v6: Range<bigint>[] = []
  for (const { owner, ranges } of lists) {
    for (const written of ranges) {
      const network = readNetwork(written)
      if (network?.first.version === 4 && network.last.version === 4)
        v4.push({ first: network.first.value, last: network.last.value, owner })
      if (network?.first.version === 6 && network.last.version === 6)
        v6.push({ first: network.first.value, last: network.last.value, owner })
    }
  }
  const [four, six] = [sorted(v4), sorted(v6)]
  const holding = (first: AddressNumber, last: AddressNumber): string | undefined => {
    if (first.version === 4 && last.version === 4) return find(four, first.value, last.value)
    if (first.version === 6 && last.version === 6) return find(six, first.value, last.value)
    return undefined
  }
  return {
    findOwner: (address) => {
      const found = readAddress(address)
      return found && holding(found, found)
    },
    findOwnerOfAll: (network) => {
      const found = readNetwork(network)
      return found && holding(found.first, found.last)
    },
    edition: editionOf([...four, ...six]),
    count: four.length + six.length,
  }
}

/** Networks lie in each other or apart, never across: those inside another are left out, and the wider one stands for them. */
function sorted<N extends number | bigint>(ranges: Range<N>[]): Range<N>[] {
  const order = ranges.toSorted((a, b) =>
    a.first === b.first ? (a.last > b.last ? -1 : 1) : a.first < b.first ? -1 : 1,
  )
  const apart: Range<N>[] = []
  for (const range of order) {
    const before = apart.at(-1)
    if (!before || range.last > before.last) apart.push(range)
  }
  return apart
}

function find<N extends number | bigint>(ranges: readonly Range<N>[], first: N, last: N): string | undefined {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ranges[middle]!.first <= first) low = middle + 1
    else high = middle
  }
  const range = ranges[low - 1]
  return range && last <= range.last ? range.owner : undefined
}

function editionOf(ranges: readonly Range<number | bigint>[]): number {
  if (ranges.length === 0) return 0
  const hash = createHash('sha256')
  for (const { first, last, owner } of ranges) hash.update(`${typeof first} ${first} ${last} ${owner}\n`)
  return hash.digest().readInt32BE() || 1
}
