import ipaddr from 'ipaddr.js'

/** `public` may be connected to by anyone; `loopback` is this machine; everything else is `refused`, with why. */
export type AddressKind = { kind: 'public' } | { kind: 'loopback' } | { kind: 'refused'; why: string }

/** Judges a literal address (canonical IPv4 or any IPv6 form). */
export function addressKind(address: string): AddressKind {
  if (!ipaddr.isValid(address)) return { kind: 'refused', why: 'not an address' }
  const parsed = ipaddr.parse(address)
  const range = parsed.range()
  if (range === 'loopback') return { kind: 'loopback' }
  if (range !== 'unicast') return { kind: 'refused', why: range }
  if (CLOUD_METADATA.has(parsed.toString())) return { kind: 'refused', why: 'cloud metadata' }
  if (parsed instanceof ipaddr.IPv6) return judgeGlobalIpv6(parsed)
  return { kind: 'public' }
}

/** Metadata services that answer on addresses which are not otherwise special (Azure's wire server). */
const CLOUD_METADATA = new Set(['168.63.129.16'])

function judgeGlobalIpv6(address: ipaddr.IPv6): AddressKind {
  const { 0: first = 0, 4: fifth = 0, 5: sixth = 0 } = address.parts
  // Only 2000::/3 is given out to networks; what lies outside and is not named above is not to be trusted.
  if (first >> 13 !== 1) return { kind: 'refused', why: 'not global unicast' }
  // ISATAP carries an IPv4 address behind 0:5efe or 200:5efe.
  if ((fifth === 0 || fifth === 0x200) && sixth === 0x5efe) return { kind: 'refused', why: 'isatap' }
  return { kind: 'public' }
}
