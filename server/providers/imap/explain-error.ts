import type { ImapFlowError } from 'imapflow'
import { MailServerError } from '#modules/inbox/index.ts'
import { findRefusal } from '#platform/fetch/index.ts'

const passing = new Set([
  'NoConnection',
  'EConnectionClosed',
  'StateLogout',
  'ClosedAfterConnectText',
  'ClosedAfterConnectTLS',
  'CONNECT_TIMEOUT',
  'GREETING_TIMEOUT',
  'UPGRADE_TIMEOUT',
  'ETIMEOUT',
  'ETIMEDOUT',
  'ETHROTTLE',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** Says in one of three words what a failure means for the next try. Passwords never stand in what the library throws. */
export function toMailServerError(error: unknown): MailServerError {
  if (error instanceof MailServerError) return error
  const refusal = findRefusal(error)
  if (refusal) return new MailServerError('misconfigured', refusal.message)
  const { code, message, authenticationFailed, tlsFailed, responseText, serverResponseCode } = error as ImapFlowError
  const said = responseText ? `${message}: ${responseText}` : message
  // RFC 5530: the server is out of order, not the sign-in.
  if (serverResponseCode === 'UNAVAILABLE' || serverResponseCode === 'INUSE')
    return new MailServerError('try_later', said)
  if (authenticationFailed) return new MailServerError('misconfigured', `The sign-in was refused: ${said}`)
  if (code === 'ENOTFOUND') return new MailServerError('misconfigured', 'There is no such host.')
  if (tlsFailed || code?.startsWith('ERR_TLS') || code?.includes('CERT') || code?.startsWith('ERR_SSL')) {
    return new MailServerError('misconfigured', `No secure connection: ${said}`)
  }
  return new MailServerError(code && passing.has(code) ? 'try_later' : 'broken', said)
}
