import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ApolloFaults } from './faults.ts'
import { matchPerson } from './match-person.ts'
import { type Question, readQuestion, UnprocessableError } from './question.ts'
import { searchPeople } from './search-people.ts'

/** `restricted` is a key that is valid but no master key: search refuses it, as Apollo does. */
export type ApolloKeys = { master: string; restricted: string }

export type ApolloOptions = { keys: ApolloKeys; faults: ApolloFaults; perMinute: number }

const calls: Record<string, { answer: (question: Question) => unknown; masterOnly: boolean }> = {
  '/api/v1/mixed_people/api_search': { answer: searchPeople, masterOnly: true },
  '/api/v1/people/match': { answer: matchPerson, masterOnly: false },
}

/** The people API: answers a request whose path starts with /api/v1. */
export function createApollo({ keys, faults, perMinute }: ApolloOptions) {
  let window = { minute: 0, used: 0 }

  function count(): { headers: Record<string, string>; exceeded: boolean; secondsLeft: number } {
    const minute = Math.floor(Date.now() / 60_000)
    window = { minute, used: window.minute === minute ? window.used + 1 : 1 }
    return {
      exceeded: window.used > perMinute,
      secondsLeft: 60 - (Math.floor(Date.now() / 1000) % 60),
      headers: {
        'x-rate-limit-minute': String(perMinute),
        'x-minute-usage': String(window.used),
        'x-minute-requests-left': String(Math.max(0, perMinute - window.used)),
      },
    }
  }

  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    if (faults.misbehave(response)) return
    const given = String(request.headers['x-api-key'] ?? '')
    const master = same(given, keys.master)
    if (!master && !same(given, keys.restricted)) {
      response.writeHead(401, { 'content-type': 'text/plain' }).end('Invalid access credentials.')
      return
    }
    const { headers, exceeded, secondsLeft } = count()
    if (exceeded) {
      const message = `The maximum number of api calls allowed for ${path} is ${perMinute} times per minute.`
      return send(response, 429, { message }, { ...headers, 'retry-after': String(secondsLeft) })
    }
    const call = calls[path]
    if (!call) return send(response, 404, { error: 'Not found' }, headers)
    if (request.method !== 'POST') return send(response, 405, { error: 'Method not allowed' }, headers)
    if (call.masterOnly && !master) {
      const error = `${path} is not accessible with this api_key`
      return send(response, 403, { error, error_code: 'API_INACCESSIBLE' }, headers)
    }
    try {
      send(response, 200, call.answer(await readQuestion(request)), headers)
    } catch (error) {
      if (!(error instanceof UnprocessableError)) throw error
      send(response, 422, { error: error.message }, headers)
    }
  }
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string>): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    .end(JSON.stringify(body))
}

function same(given: string, key: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(key)]
  return a.length === b.length && timingSafeEqual(a, b)
}
