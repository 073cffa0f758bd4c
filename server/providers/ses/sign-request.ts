import { createHash, createHmac } from 'node:crypto'

export type ToSign = { method: string; url: string; headers: Record<string, string>; body: Buffer }
export type SigningKey = { accessKeyId: string; secretAccessKey: string; region: string; service: string }

/** The headers of a request with its signature (AWS Signature Version 4). Header names are given in lower case. */
export function signRequest(request: ToSign, key: SigningKey, at: Temporal.Instant): Record<string, string> {
  const url = new URL(request.url)
  const time = at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
  const day = time.slice(0, 8)
  const headers: Record<string, string> = { ...request.headers, 'x-amz-date': time }
  const signed = Object.entries({ ...headers, host: url.host }).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const names = signed.map(([name]) => name).join(';')
  const canonical = [
    request.method,
    url.pathname,
    canonicalQuery(url),
    ...signed.map(([name, value]) => `${name}:${value.trim().replace(/ +/g, ' ')}`),
    '',
    names,
    digest(request.body),
  ].join('\n')
  const scope = `${day}/${key.region}/${key.service}/aws4_request`
  const text = ['AWS4-HMAC-SHA256', time, scope, digest(canonical)].join('\n')
  const signature = mac(signingKey(key, day), text).toString('hex')
  const credential = `${key.accessKeyId}/${scope}`
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`,
  }
}

const canonicalQuery = (url: URL): string =>
  [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&')

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

const signingKey = ({ secretAccessKey, region, service }: SigningKey, day: string): Buffer =>
  [day, region, service, 'aws4_request'].reduce<Buffer>(mac, Buffer.from(`AWS4${secretAccessKey}`))

const mac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

const digest = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')
