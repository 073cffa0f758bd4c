import { domainToASCII } from 'node:url'
import ipaddr from 'ipaddr.js'

/** A host as it was written: a literal address, a name in ASCII, or something nobody should connect to. */
export type Host =
  | { kind: 'address'; host: string }
  | { kind: 'name'; host: string }
  | { kind: 'unusable'; host: string; why: string }

/** Reads '[::1]', 'Example.COM.', 'münchen.example', '127.0.0.1'; never asks the network. */
export function readHost(written: string): Host {
  const unbracketed = written.trim().replace(/^\[(.*)\]$/, '$1')
  if (unbracketed.includes(':')) return readIpv6(unbracketed)
  if (ipaddr.IPv4.isValidFourPartDecimal(unbracketed)) return { kind: 'address', host: unbracketed }
  const ascii = domainToASCII(unbracketed).replace(/\.$/, '').toLowerCase()
  // '2130706433', '0x7f.1', '0177.0.0.1' and full-width digits become an address here though none was written as one.
  if (ipaddr.IPv4.isValid(ascii) || ipaddr.IPv4.isValid(unbracketed)) {
    return { kind: 'unusable', host: ascii, why: 'an address in a form that only hides it' }
  }
  if (!isPlausibleName(ascii)) return { kind: 'unusable', host: written, why: 'not a host name' }
  return { kind: 'name', host: ascii }
}

/** Names that by convention mean this machine or its own network, whatever a resolver says. */
export function isLocalName(name: string): boolean {
  return !name.includes('.') || LOCAL_ENDINGS.some((ending) => name.endsWith(ending))
}

/** RFC 6761: these always mean loopback, and asking a resolver for them would only leak the question. */
export function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost')
}

const LOCAL_ENDINGS = [
  ...['.localhost', '.local', '.internal', '.localdomain', '.home.arpa', '.lan', '.intranet', '.corp', '.home'],
  // Cluster-internal names: `.svc` and `.cluster.local` are Kubernetes'.
  '.svc',
]

function readIpv6(text: string): Host {
  if (text.includes('%')) return { kind: 'unusable', host: text, why: 'an address bound to one interface' }
  if (!ipaddr.IPv6.isValid(text)) return { kind: 'unusable', host: text, why: 'not a host name' }
  return { kind: 'address', host: ipaddr.IPv6.parse(text).toString() }
}

function isPlausibleName(name: string): boolean {
  if (name === '' || name.length > 253) return false
  const labels = name.split('.')
  // A last label of digits means an address was meant (WHATWG URL, "ends in a number").
  if (/^(\d+|0x[\da-f]*)$/.test(labels.at(-1) ?? '')) return false
  return labels.every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label))
}
