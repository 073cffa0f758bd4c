import { setTimeout as delay } from 'node:timers/promises'
import { type Clock, machineClock } from '../clock.ts'
import type { AddressGuard } from './address-guard.ts'
import { fetchPage, toPage } from './fetch-page.ts'
import { type Fetcher, type FetchResult, type RequestOptions, readWebAddress } from './fetch-result.ts'
import { createHostTurns } from './host-turns.ts'
import { createRobotsReader } from './read-robots.ts'
import { createPatientSender, type SendPatiently } from './send-patiently.ts'
import { type Answer, createGuardedAgent, type NoAnswer, sendRequest, type WireRequest } from './send-request.ts'
import { takeTurn } from './take-turn.ts'
import { ACCEPTED_ENCODINGS } from './unpack-body.ts'

export type FetcherOptions = {
  guard: AddressGuard
  /** Ours, e.g. '0.1.0'; part of the User-Agent. */
  version: string
  /** Where a site owner reads who we are and how to keep us out; part of the User-Agent. */
  aboutUrl: string
  /** Stamps `fetchedAt`. */
  clock?: Clock
  /** Per host: time between starts (1000 ms), visits at once (2), attempts per page (3). */
  minGapMs?: number
  concurrency?: number
  attempts?: number
  /** Where a call names none: 10 MB, 30 s. */
  maxBytes?: number
  timeoutMs?: number
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Milliseconds on a scale that only grows, the one `sleep` sleeps on. */
  now?: () => number
  random?: () => number
}

/** The name site owners write in robots.txt to address us. */
export const AGENT_NAME = 'Lanyard'

export const userAgent = (version: string, aboutUrl: string): string => `${AGENT_NAME}/${version} (+${aboutUrl})`

export function createFetcher(options: FetcherOptions): Fetcher {
  const { guard, clock = machineClock, maxBytes = 10_000_000, timeoutMs = 30_000 } = options
  const { now = () => performance.now(), sleep = sleepFor } = options
  const agent = createGuardedAgent(guard)
  const identity = { 'user-agent': userAgent(options.version, options.aboutUrl), 'accept-encoding': ACCEPTED_ENCODINGS }
  const send: Send = (url, request) =>
    sendRequest(agent, guard, url, { ...request, headers: { ...identity, ...request.headers } })
  const turns = createHostTurns({ concurrency: options.concurrency ?? 2, now, sleep })
  const minGapMs = options.minGapMs ?? 1000
  const sendPatiently = createPatientSender({
    ...{ send, turns, minGapMs },
    attempts: options.attempts ?? 3,
    sleep,
    random: options.random ?? Math.random,
  })
  const robots = createRobotsReader({ agentName: AGENT_NAME, now, send: (url) => askForRobots(sendPatiently, url) })
  return {
    get: (url, asked = {}) => fetchPage({ robots, sendPatiently, clock, maxBytes, timeoutMs }, url, asked),
    request: (url, asked = {}) => callApi({ send, clock, maxBytes, timeoutMs }, url, asked),
    takeTurn: (url, signal) => takeTurn({ guard, robots, turns, minGapMs }, url, signal),
    close: () => agent.destroy(),
  }
}

type Send = (url: URL, request: WireRequest) => Promise<Answer | NoAnswer>

const sleepFor = async (ms: number, signal?: AbortSignal): Promise<void> => {
  await delay(ms, undefined, signal ? { signal } : {}).catch((error: Error) => {
    throw signal?.reason ?? error
  })
}

const askForRobots = (sendPatiently: SendPatiently, url: URL) =>
  sendPatiently(url, {
    headers: { accept: 'text/plain,*/*;q=0.5' },
    maxBytes: 2_000_000,
    budget: { leftMs: 15_000 },
    gapMs: 0,
  })

async function callApi(
  ctx: { send: Send; clock: Clock; maxBytes: number; timeoutMs: number },
  written: string,
  asked: RequestOptions,
): Promise<FetchResult> {
  const target = readWebAddress(written)
  if (!target.ok) return target
  const body = asked.json === undefined ? asked.body : JSON.stringify(asked.json)
  const answer = await ctx.send(target.url, {
    method: asked.method ?? 'GET',
    headers: { ...(asked.json !== undefined && { 'content-type': 'application/json' }), ...lowerCased(asked.headers) },
    ...(body !== undefined && { body }),
    maxBytes: asked.maxBytes ?? ctx.maxBytes,
    timeoutMs: asked.timeoutMs ?? ctx.timeoutMs,
    ...(asked.signal && { signal: asked.signal }),
    wantsBody: () => true,
  })
  if (!answer.ok) {
    const { transient: _, ...plain } = answer
    return plain
  }
  return toPage(answer, { url: target.url.href, redirects: [], fetchedAt: ctx.clock.now(), headers: answer.headers })
}

/** So that a caller's 'Content-Type' replaces ours instead of being sent beside it. */
const lowerCased = (headers: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
