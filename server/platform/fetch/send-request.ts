import { Agent, buildConnector, type Dispatcher } from 'undici'
import { type AddressGuard, findRefusal, RefusedAddressError } from './address-guard.ts'
import { type FetchFailure, failure, portOf } from './fetch-result.ts'
import { collectBody, GarbledBodyError, TooLargeError, unpackBody } from './unpack-body.ts'

export type WireRequest = {
  method: string
  headers: Record<string, string>
  body?: string | Uint8Array | AsyncIterable<Uint8Array>
  maxBytes: number
  timeoutMs: number
  signal?: AbortSignal
  /** Whether the body of an answer with this status is worth reading. */
  wantsBody: (status: number) => boolean
}

export type Answer = { ok: true; status: number; headers: Record<string, string>; bytes: Uint8Array }

/** `transient`: the same request may well succeed in a moment. */
export type NoAnswer = FetchFailure & { transient: boolean }

/** An undici agent that connects only where the guard allows, to the very address that was checked. */
export function createGuardedAgent(guard: AddressGuard): Agent {
  const connectors = new Map<number, ReturnType<typeof buildConnector>>()
  const connectorFor = (port: number) => {
    const known = connectors.get(port) ?? buildConnector({ timeout: CONNECT_TIMEOUT_MS, lookup: guard.lookupFor(port) })
    connectors.set(port, known)
    return known
  }
  return new Agent({
    connect: (options, callback) => {
      const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
      // Sockets given a literal address never call lookup, so it is checked here.
      const verdict = guard.check(options.hostname, port)
      if (!verdict.ok) return callback(new RefusedAddressError(verdict.detail), null)
      connectorFor(port)({ ...options, port: String(guard.portFor(options.hostname, port)) }, callback)
    },
  })
}

/** One request, one answer, whatever its status; no redirect, no retry. Rejects only when `request.signal` is aborted. */
export async function sendRequest(agent: Agent, guard: AddressGuard, url: URL, request: WireRequest) {
  const verdict = guard.check(url.hostname, portOf(url))
  if (!verdict.ok) return noAnswer(verdict, false)
  const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(request.timeoutMs)))
  const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline
  try {
    return await exchange(agent, url, request, signal)
  } catch (error) {
    request.signal?.throwIfAborted()
    return deadline.aborted ? noAnswer(failure('timeout', 'no full answer in time'), false) : explain(error)
  }
}

const CONNECT_TIMEOUT_MS = 10_000

async function exchange(agent: Agent, url: URL, request: WireRequest, signal: AbortSignal): Promise<Answer> {
  const response = await agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: request.method as Dispatcher.HttpMethod,
    headers: request.headers,
    // undici takes iterables too; only its types don't say so.
    body: (request.body ?? null) as string | Uint8Array | null,
    signal,
  })
  const status = response.statusCode
  const headers = flatten(response.headers)
  if (!request.wantsBody(status)) {
    // What is left of it is not worth an error; the status says enough.
    await response.body.dump({ limit: 16_384, signal }).catch(() => undefined)
    return { ok: true, status, headers, bytes: new Uint8Array() }
  }
  if (Number(headers['content-length']) > request.maxBytes && request.method !== 'HEAD') {
    response.body.on('error', () => undefined).destroy()
    throw new TooLargeError(`announced ${headers['content-length']} bytes`)
  }
  const packed = await collectBody(response.body, request.maxBytes)
  const bytes = await unpackBody(packed, headers['content-encoding'] ?? '', request.maxBytes)
  return { ok: true, status, headers, bytes }
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && name !== 'set-cookie') flat[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return flat
}

const noAnswer = (why: FetchFailure, transient: boolean): NoAnswer => ({ ...why, transient })

function explain(error: unknown): NoAnswer {
  const refusal = findRefusal(error)
  if (refusal) return noAnswer(failure('refused_address', refusal.message), false)
  if (error instanceof TooLargeError) return noAnswer(failure('too_large', error.message), false)
  if (error instanceof GarbledBodyError) return noAnswer(failure('garbage', error.message), false)
  const { name, code = '', message } = error as NodeJS.ErrnoException
  if (name === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'UND_ERR_INVALID_ARG') {
    return noAnswer(failure('garbage', message), false)
  }
  return noAnswer(failure('network', `${code} ${message}`.trim()), TRANSIENT.has(code))
}

/** A name that doesn't exist or a wrong certificate is the same in a second; these may not be. */
const TRANSIENT = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'],
])
