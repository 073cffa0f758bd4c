import type { Secrets } from '#platform/secrets.ts'

/** What a link in a message says about itself. Everything is in the token, so that answering needs no look-up. */
export type Tracked = { organisationId: string; messageId: string; url: string | null }

export type TokenPurpose = 'open' | 'click' | 'unsubscribe'

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex')

export function writeToken(secrets: Secrets, purpose: TokenPurpose, tracked: Tracked): string {
  const bytes = [bytesOf(tracked.organisationId), bytesOf(tracked.messageId), Buffer.from(tracked.url ?? '')]
  const text = Buffer.concat(bytes).toString('base64url')
  return `${text}.${secrets.sign(`delivery ${purpose}`, text)}`
}

/** Undefined for a token that is not ours, was altered, or was made for another purpose. */
export function readToken(secrets: Secrets, purpose: TokenPurpose, token: string): Tracked | undefined {
  const [text, signature, ...rest] = token.split('.')
  if (!text || !signature || rest.length > 0 || !secrets.verify(`delivery ${purpose}`, text, signature))
    return undefined
  const bytes = Buffer.from(text, 'base64url')
  const url = bytes.subarray(32).toString()
  return { organisationId: readUuid(bytes, 0), messageId: readUuid(bytes, 16), url: url || null }
}

function readUuid(bytes: Buffer, at: number): string {
  const hex = bytes.toString('hex', at, at + 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
