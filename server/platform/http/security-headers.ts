import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/** Pages run our own scripts and nothing else; upgrade-insecure-requests would break plain-HTTP use on a laptop. */
const pagePolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
}

/** What helmet puts on every answer. None of it depends on the request, so it is asked once and not for each. */
export function securityHeaders(): Record<string, string> {
  const headers: Record<string, string> = {}
  const answer = {
    setHeader(name: string, value: string) {
      headers[name.toLowerCase()] = value
    },
    removeHeader() {},
  }
  helmet({ contentSecurityPolicy: { directives: pagePolicy } })(
    {} as IncomingMessage,
    answer as unknown as ServerResponse,
    (error) => {
      if (error) throw error
    },
  )
  return headers
}
