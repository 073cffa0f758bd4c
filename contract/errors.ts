/**
 * Every error a caller can meet, in one table: its HTTP status (RFC 9457 `status`), the exit code of the command line, and whether
 * trying again can help.
 */
export const errorTable = {
  invalid_request: { status: 400, exit: 2, retry: false, title: 'The request is not valid' },
  not_signed_in: { status: 401, exit: 3, retry: false, title: 'Sign in or send an API key' },
  not_allowed: { status: 403, exit: 3, retry: false, title: 'Your role may not do this' },
  not_found: { status: 404, exit: 4, retry: false, title: 'There is no such thing' },
  conflict: { status: 409, exit: 5, retry: false, title: 'This contradicts what is already there' },
  too_large: { status: 413, exit: 2, retry: false, title: 'The request is too large' },
  bad_signature: { status: 401, exit: 3, retry: false, title: 'The signature does not match' },
  too_many_requests: { status: 429, exit: 6, retry: true, title: 'Too many requests' },
  misconfigured: { status: 500, exit: 7, retry: false, title: 'Lanyard is not configured for this' },
  provider_failed: { status: 502, exit: 8, retry: true, title: 'An outside service failed' },
  unavailable: { status: 503, exit: 8, retry: true, title: 'Lanyard can not do this right now' },
  internal: { status: 500, exit: 1, retry: true, title: 'Something broke inside Lanyard' },
} as const satisfies Record<string, { status: number; exit: number; retry: boolean; title: string }>

export type ErrorCode = keyof typeof errorTable
