import type { LookupAddress, LookupOptions } from 'node:dns'
import { lookup as dnsLookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { addressKind } from './address-kind.ts'
import { isLocalName, isLoopbackName, readHost } from './host-name.ts'

export type GuardOptions = {
  /** What the operator allows although it is not public: 'host', 'host:port', '[::1]:8080'. Without a port, every port. */
  allowHosts: string[]
  /** The sandbox: nothing but loopback may be reached, `allowHosts` counts for nothing, and no resolver is asked. */
  onlyLoopback?: boolean
  /**
   * A world of its own: names that live at a given 'address:port', whatever a resolver says and whichever port is asked for. Only
   * loopback addresses are taken, so that a pinned name never widens what may be reached.
   */
  pinned?: Record<string, string>
  /** How names become addresses; the system's resolver unless told. */
  resolve?: (name: string) => Promise<LookupAddress[]>
}

export type GuardVerdict = { ok: true } | { ok: false; reason: 'refused_address'; detail: string }

export type AddressGuard = {
  /** Judges a host as written, without asking the network. A name that passes may still resolve to a refused address. */
  check(hostname: string, port?: number): GuardVerdict
  /** Every address the host may be reached at, allowed ones only. Throws RefusedAddressError when none is left. */
  resolve(hostname: string, port?: number): Promise<LookupAddress[]>
  /** The port to connect to for a host and port as written: another one only for pinned names. */
  portFor(hostname: string, port: number): number
  /** For `net.connect` and `tls.connect`: the address checked is the one connected to. Sockets given a literal address never ask it. */
  lookup: LookupFunction
  /** As `lookup`, for a socket to a known port: needed where `allowHosts` names ports. */
  lookupFor(port: number): LookupFunction
}

export class RefusedAddressError extends Error {
  readonly code = 'REFUSED_ADDRESS'
  override readonly name = 'RefusedAddressError'
}

/** All outgoing connections whose host was chosen by data go through one of these. */
export function createAddressGuard(options: GuardOptions): AddressGuard {
  const allowed = new Set(options.allowHosts.map(allowKey))
  const isAllowed = (host: string, port?: number) =>
    !options.onlyLoopback && (allowed.has(host) || (port !== undefined && allowed.has(`${host} ${port}`)))

  const pins = new Map(Object.entries(options.pinned ?? {}).map(([name, place]) => [name, readPin(name, place)]))

  const check = (hostname: string, port?: number): GuardVerdict => {
    const read = readHost(hostname)
    if (pins.has(read.host)) return { ok: true }
    if (read.kind === 'unusable') return refuse(`${read.host}: ${read.why}`)
    if (isAllowed(read.host, port)) return { ok: true }
    return read.kind === 'address'
      ? judgeAddress(read.host, options.onlyLoopback)
      : judgeName(read.host, options.onlyLoopback)
  }

  const resolve = async (hostname: string, port?: number): Promise<LookupAddress[]> => {
    const verdict = check(hostname, port)
    if (!verdict.ok) throw new RefusedAddressError(verdict.detail)
    const { kind, host } = readHost(hostname)
    if (kind === 'address') return [{ address: host, family: host.includes(':') ? 6 : 4 }]
    const pin = pins.get(host)
    if (pin) return [{ address: pin.address, family: pin.address.includes(':') ? 6 : 4 }]
    if (isLoopbackName(host)) return LOOPBACK
    const found = await (options.resolve ?? askSystem)(host)
    if (isAllowed(host, port)) return found
    const fit = found.filter(({ address }) => judgeAddress(address, options.onlyLoopback).ok)
    if (fit.length === 0) throw new RefusedAddressError(`${host} resolves to ${found.map((f) => f.address).join(', ')}`)
    return fit
  }

  const lookupFor =
    (port?: number): LookupFunction =>
    (hostname, lookupOptions, callback) =>
      answerLookup(resolve(hostname, port), lookupOptions, callback)

  const portFor = (hostname: string, port: number) => pins.get(readHost(hostname).host)?.port ?? port

  return { check, resolve, portFor, lookup: lookupFor(), lookupFor }
}

/** One address to open a raw socket (SMTP, IMAP) to. Throws RefusedAddressError, or the resolver's error. */
export async function resolveGuarded(guard: AddressGuard, host: string, port?: number): Promise<LookupAddress> {
  const [first] = await guard.resolve(host, port)
  if (!first) throw new RefusedAddressError(`${host} has no address`)
  return first
}

/** The refusal inside an error, however deep a socket library wrapped it. */
export function findRefusal(error: unknown): RefusedAddressError | undefined {
  if (error instanceof RefusedAddressError) return error
  if (error instanceof AggregateError) return error.errors.map(findRefusal).find((found) => found !== undefined)
  return error instanceof Error && error.cause !== undefined ? findRefusal(error.cause) : undefined
}

const LOOPBACK: LookupAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
]

function readPin(name: string, place: string): { address: string; port: number } {
  const [, address = '', port] = /^\[?([^\]]+)\]?:(\d+)$/.exec(place) ?? []
  if (addressKind(address).kind !== 'loopback')
    throw new Error(`${name} may be pinned to loopback only, not to ${place}`)
  return { address, port: Number(port) }
}

const refuse = (detail: string): GuardVerdict => ({ ok: false, reason: 'refused_address', detail })

function judgeAddress(address: string, onlyLoopback = false): GuardVerdict {
  const judged = addressKind(address)
  if (judged.kind === (onlyLoopback ? 'loopback' : 'public')) return { ok: true }
  return refuse(`${address}: ${judged.kind === 'refused' ? judged.why : judged.kind}`)
}

function judgeName(name: string, onlyLoopback = false): GuardVerdict {
  if (onlyLoopback) return isLoopbackName(name) ? { ok: true } : refuse(`${name}: not on loopback`)
  return isLocalName(name) ? refuse(`${name}: a name of a local network`) : { ok: true }
}

/** 'Host:25' -> 'host 25', '[::1]' -> '::1': a space, because an IPv6 address is full of colons. */
function allowKey(entry: string): string {
  const [, written = entry, port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry.trim()) ?? []
  const { kind, host } = readHost(written)
  if (kind === 'unusable' || (port !== undefined && Number(port) > 65_535)) {
    throw new Error(`not a host or host:port that could be allowed: ${entry}`)
  }
  return port === undefined ? host : `${host} ${Number(port)}`
}

const askSystem = (name: string): Promise<LookupAddress[]> => dnsLookup(name, { all: true })

function answerLookup(
  pending: Promise<LookupAddress[]>,
  { all, family }: LookupOptions,
  callback: Parameters<LookupFunction>[2],
): void {
  const wantedFamily = family ? Number(String(family).replace('IPv', '')) : undefined
  pending
    .then((found) => {
      const wanted = found.filter((each) => wantedFamily === undefined || each.family === wantedFamily)
      if (wanted.length > 0) return wanted
      throw Object.assign(new Error('no address of that family'), { code: 'ENOTFOUND' })
    })
    .then(
      (wanted) => (all ? callback(null, wanted) : callback(null, wanted[0]!.address, wanted[0]!.family)),
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
}
