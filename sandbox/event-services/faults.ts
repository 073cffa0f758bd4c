import type { ServerResponse } from 'node:http'

/** A way for a service to misbehave, for one request. */
export type ServiceFault =
  /** Answers as it should, so that a later request is the one that fails. */
  | { kind: 'none' }
  | { kind: 'too_many'; retryAfter: string }
  | { kind: 'server_error' }
  | { kind: 'unavailable' }
  /** A page for people where JSON is expected. */
  | { kind: 'garbage' }
  /** JSON that stops in the middle. */
  | { kind: 'half' }
  /** JSON of another shape than documented. */
  | { kind: 'other_shape' }
  /** Takes the request and never answers. */
  | { kind: 'silence' }
  | { kind: 'drop' }

export function actOut(fault: Exclude<ServiceFault, { kind: 'none' }>, response: ServerResponse): void {
  const json = { 'content-type': 'application/json' }
  switch (fault.kind) {
    case 'too_many':
      response.writeHead(429, { ...json, 'retry-after': fault.retryAfter }).end('{"error":"Too many requests"}')
      return
    case 'server_error':
      response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal Server Error</h1>')
      return
    case 'unavailable':
      response.writeHead(503).end()
      return
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome</title>')
      return
    case 'half':
      response.writeHead(200, json).end('{"results":[{"id":"w7dYyrFw')
      return
    case 'other_shape':
      response.writeHead(200, json).end('{"results":{"id":7},"events":"none","output":null}')
      return
    case 'silence':
      return
    case 'drop':
      response.destroy()
  }
}
