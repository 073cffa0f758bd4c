import type { FetchedPage, Fetcher, FetchFailure } from '#platform/fetch/index.ts'
import { describeError } from '#platform/telemetry.ts'
import type { SoughtLetter, Trace } from '../doubt/trace.ts'
import type { AccountTrouble, EmailSender, Letter, Outcome, SenderAccount, SenderConnection } from '../sender.ts'
import { problemOfConnection } from '../setup/mail-problem.ts'
import { tidyAnswer } from './judge-answer.ts'

export type ApiRequest = { url: string; headers: Record<string, string>; body: Buffer }
export type ApiAnswer = Pick<FetchedPage, 'status' | 'headers' | 'text'>

/** An opened account: how its letters are put as a request, and what the provider's answers mean. */
export type ApiAccess = {
  write(letter: Letter): ApiRequest | Promise<ApiRequest>
  read(answer: ApiAnswer): Outcome
  verify?: () => Promise<AccountTrouble | undefined>
  /** Asks whether a letter left; left out where the provider can not be asked. */
  findSent?: (sought: SoughtLetter) => Promise<Trace>
}

export type ApiSenderOptions<A extends SenderAccount> = {
  fetcher: Pick<Fetcher, 'request'>
  /** For each letter. `open` keeps its own deadline within the same. */
  deadlineMilliseconds: number
  /** Signs in where the provider wants that; answers what the account lacks. Asked once for each connection. */
  open(account: A): Promise<{ ok: true; access: ApiAccess } | ({ ok: false } & AccountTrouble)>
}

/** How long an opened account is used before it is opened again: well below the least life a fresh token may have left. */
const openMilliseconds = 60_000

/**
 * A sender over a provider's HTTP API: each letter is one request, whose first byte leaves only once `mayHandOver` has said so, over a
 * connection that stands already. What happens after the last byte was given to the socket, other than a clear answer, is doubt.
 */
export function createApiSender<A extends SenderAccount>(options: ApiSenderOptions<A>): EmailSender<A> {
  return {
    deadlineMilliseconds: options.deadlineMilliseconds,
    async connect(account) {
      const opened = await within(options.deadlineMilliseconds, options.open(account))
      return opened.ok ? { ok: true, connection: connectionOver(options, opened.access) } : opened
    },
    async findSent(account, sought) {
      const opened = await within(options.deadlineMilliseconds, options.open(account))
      if (opened.ok) return opened.access.findSent?.(sought)
      return { kind: opened.reason === 'misconfigured' ? 'barred' : 'trouble', said: tidyAnswer(opened.detail) }
    },
  }
}

function connectionOver(
  { fetcher, deadlineMilliseconds }: Pick<ApiSenderOptions<never>, 'fetcher' | 'deadlineMilliseconds'>,
  access: ApiAccess,
): SenderConnection {
  const until = performance.now() + openMilliseconds
  let gone = false
  return {
    usable: () => !gone && performance.now() < until,
    close: () => {
      gone = true
    },
    ...(access.verify ? { verify: access.verify } : {}),
    async send(letter, mayHandOver) {
      let request: ApiRequest
      try {
        request = await access.write(letter)
      } catch (error) {
        return { kind: 'refused', code: null, answer: tidyAnswer(describeError(error)) }
      }
      const outcome = await offer(fetcher, request, { mayHandOver, deadlineMilliseconds, read: access.read })
      if ('trouble' in outcome && outcome.trouble) gone = true
      return outcome
    },
  }
}

type Offer = {
  mayHandOver: () => Promise<boolean>
  deadlineMilliseconds: number
  read(answer: ApiAnswer): Outcome
}

async function offer(fetcher: Pick<Fetcher, 'request'>, request: ApiRequest, by: Offer): Promise<Outcome> {
  const state = { asked: false, withdrawn: false, handedOver: false, over: false }
  const answer = await fetcher.request(request.url, {
    method: 'POST',
    headers: { accept: 'application/json', ...request.headers, 'content-length': String(request.body.length) },
    body: piecesOf(request.body, by.mayHandOver, state),
    timeoutMs: by.deadlineMilliseconds,
    maxBytes: 1_000_000,
  })
  state.over = true
  if (answer.ok) return withRest(by.read(answer))
  if (state.withdrawn) return { kind: 'withdrawn' }
  return withRest(readSilence(answer, state.handedOver))
}

/** A provider that leaves one letter in doubt would leave the next ones, too: each has to be settled by a person, so they wait. */
const doubtSeconds = 300

function withRest(outcome: Outcome): Outcome {
  if (outcome.kind !== 'in_doubt') return outcome
  const trouble: AccountTrouble = {
    reason: 'try_later',
    detail: outcome.answer,
    problem: 'silent',
    restSeconds: doubtSeconds,
  }
  return { ...outcome, trouble }
}

/** Opening may wait for somebody who renews the token; it never outlasts the deadline. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | ({ ok: false } & AccountTrouble)> {
  const { promise, resolve } = Promise.withResolvers<{ ok: false } & AccountTrouble>()
  const late = { ok: false, reason: 'try_later', detail: 'The sign-in took too long.', problem: 'silent' } as const
  const timer = setTimeout(() => resolve(late), milliseconds)
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}

const portion = 16_384

/** The body in pieces; asks before the first, and says before the last leaves, never after, that all was handed over. */
async function* piecesOf(
  body: Buffer,
  mayHandOver: () => Promise<boolean>,
  state: { withdrawn: boolean; handedOver: boolean; over: boolean },
): AsyncGenerator<Uint8Array> {
  const may = await mayHandOver().catch(() => false)
  // What was given up while we asked must not leave after all.
  if (state.over) return
  if (!may) {
    state.withdrawn = true
    throw new Error('withdrawn')
  }
  for (let at = 0; at < body.length; at += portion) {
    if (state.over) return
    if (at + portion >= body.length) state.handedOver = true
    yield body.subarray(at, at + portion)
  }
}

function readSilence(failure: FetchFailure, handedOver: boolean): Outcome {
  const answer = tidyAnswer(`${failure.reason}: ${failure.detail}`)
  if (handedOver) return { kind: 'in_doubt', code: null, answer }
  return { kind: 'try_later', code: null, answer, trouble: troubleOf(failure) }
}

/** What an answer that never came says about the account: nothing was handed over. */
export function troubleOf({ reason, detail }: FetchFailure): AccountTrouble {
  const code = reason === 'refused_address' ? 'REFUSED_ADDRESS' : ''
  const problem = reason === 'timeout' ? 'silent' : problemOfConnection({ code, text: detail })
  return { reason: code ? 'misconfigured' : 'try_later', detail: tidyAnswer(detail), problem }
}
