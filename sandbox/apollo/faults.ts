import type { ServerResponse } from 'node:http'

/** A way for the people API to misbehave; each counts for `times` requests (one if not said). */
export type ApolloFault = { times?: number } & (
  | { kind: 'too_many'; retryAfterSeconds: number }
  | { kind: 'server_error' }
  | { kind: 'unauthorised' }
  | { kind: 'garbage' }
  /** Takes the request and never answers. */
  | { kind: 'silence' }
  | { kind: 'drop' }
)

export type ApolloFaults = {
  plan(faults: ApolloFault[]): void
  /** Misbehaves if that is planned for this request, and says whether it did. */
  misbehave(response: ServerResponse): boolean
  clear(): void
}

export function createApolloFaults(): ApolloFaults {
  let planned: ApolloFault[] = []
  return {
    plan(faults) {
      planned.push(...faults.flatMap((fault) => Array.from({ length: fault.times ?? 1 }, () => fault)))
    },
    misbehave(response) {
      const fault = planned.shift()
      if (fault) act(fault, response)
      return fault !== undefined
    },
    clear() {
      planned = []
    },
  }
}

function act(fault: ApolloFault, response: ServerResponse): void {
  switch (fault.kind) {
    case 'too_many':
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': String(fault.retryAfterSeconds) })
      response.end(JSON.stringify({ message: 'The maximum number of api calls allowed has been reached.' }))
      return
    case 'server_error':
      response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal Server Error</h1>')
      return
    case 'unauthorised':
      response.writeHead(401, { 'content-type': 'text/plain' }).end('Invalid access credentials.')
      return
    case 'garbage':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"people":[{"id":"67bd')
      return
    case 'silence':
      return
    case 'drop':
      response.destroy()
  }
}
