import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto'

export type DkimKey = { domain: string; selector: string; key: KeyObject }

/** `pem`: RSA or Ed25519. Throws on anything else. */
export function readDkimKey(domain: string, selector: string, pem: string): DkimKey {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'ed25519') {
    throw new Error(`DKIM knows RSA and Ed25519 keys, not ${key.asymmetricKeyType}.`)
  }
  return { domain, selector, key }
}

/** What RFC 6376 advises, and the two that one-click unsubscribing requires to be signed (RFC 8058). */
const signedHeaders = new Set([
  'from',
  'to',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'list-unsubscribe',
  'list-unsubscribe-post',
])

/**
 * The message with a DKIM-Signature in front (relaxed/relaxed). Our own because nodemailer's signs on the main thread: RSA takes longer
 * than all else about a message, and here it runs on the thread pool. `at` in seconds since 1970.
 */
export async function signDkim(raw: Buffer, { domain, selector, key }: DkimKey, at: number): Promise<Buffer> {
  const split = raw.indexOf('\r\n\r\n')
  const fields = raw.toString('latin1', 0, split).split(/\r\n(?![ \t])/)
  const chosen = fields.flatMap((field) => {
    const name = field.slice(0, field.indexOf(':')).trim().toLowerCase()
    return signedHeaders.has(name) ? [{ name, field }] : []
  })
  const body = createHash('sha256')
    .update(relaxBody(raw.toString('latin1', split + 4)), 'latin1')
    .digest('base64')
  const rsa = key.asymmetricKeyType === 'rsa'
  const unsigned =
    `DKIM-Signature: v=1; a=${rsa ? 'rsa' : 'ed25519'}-sha256; c=relaxed/relaxed; d=${domain}; s=${selector}; t=${at};\r\n` +
    ` h=${chosen.map((one) => one.name).join(':')};\r\n bh=${body};\r\n b=`
  const text = [...chosen.map((one) => one.field), unsigned].map(relaxField).join('\r\n')
  const signature = await signText(Buffer.from(text, 'latin1'), key, rsa)
  const folded = signature.toString('base64').replace(/.{70}(?=.)/g, '$&\r\n ')
  return Buffer.concat([Buffer.from(`${unsigned}${folded}\r\n`, 'latin1'), raw])
}

function signText(text: Buffer, key: KeyObject, rsa: boolean): Promise<Buffer> {
  // RFC 8463 signs the SHA-256 of the text with plain Ed25519.
  const [algorithm, bytes] = rsa ? ['sha256', text] : [null, createHash('sha256').update(text).digest()]
  return new Promise((resolve, reject) => {
    sign(algorithm as string, bytes as Buffer, key, (error, signature) => (error ? reject(error) : resolve(signature)))
  })
}

/** What becomes one space; a single one, as nearly all are, is one already. */
const whiteSpace = /[ \t]{2,}|\t/g

function relaxField(field: string): string {
  const colon = field.indexOf(':')
  const value = field
    .slice(colon + 1)
    .replaceAll('\r\n', '')
    .replace(whiteSpace, ' ')
    .trim()
  return `${field.slice(0, colon).trim().toLowerCase()}:${value}`
}

function relaxBody(body: string): string {
  const relaxed = `${body}\r\n`.replace(whiteSpace, ' ').replaceAll(' \r\n', '\r\n')
  let end = relaxed.length
  while (relaxed.endsWith('\r\n', end)) end -= 2
  return end === 0 ? '' : `${relaxed.slice(0, end)}\r\n`
}
