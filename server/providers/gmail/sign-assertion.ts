import { sign } from 'node:crypto'

/** A JWT signed with RS256 (RFC 7515, 7523); undefined where the key is no RSA key in PEM form. */
export function signAssertion(claims: Record<string, string | number>, privateKey: string): string | undefined {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const text = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`
  try {
    // Google's key files hold it as a JSON string, whose line ends people paste as they stand there.
    const key = privateKey.replaceAll('\\n', '\n')
    return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`
  } catch {
    return undefined
  }
}
