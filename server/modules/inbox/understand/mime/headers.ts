import { decodeBytes, decodeQuotedPrintable } from './bytes.ts'

/** Lower-case name to its unfolded values as they stand on the wire, in order of appearance. */
export type Headers = Map<string, string[]>

export type StructuredHeader = { value: string; parameters: Record<string, string> }

/** Splits a part into its header block and body; a part that starts with no header is all body. */
export function splitHeaders(bytes: string): { headers: Headers; body: string } {
  if (bytes.startsWith('\n')) return { headers: new Map(), body: bytes.slice(1) }
  const end = bytes.indexOf('\n\n')
  const headers = parseHeaders(end === -1 ? bytes : bytes.slice(0, end))
  if (headers.size === 0) return { headers, body: bytes }
  return { headers, body: end === -1 ? '' : bytes.slice(end + 2) }
}

/** Reads header lines until the first that is neither a header nor a continuation. */
export function parseHeaders(block: string): Headers {
  const headers: Headers = new Map()
  let values: string[] | undefined
  for (const line of block.split('\n')) {
    if ((line.startsWith(' ') || line.startsWith('\t')) && values) {
      values[values.length - 1] += ` ${line.trim()}`
      continue
    }
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trimEnd().toLowerCase()
    if (!/^[!-9;-~]+$/.test(name)) {
      if (line.startsWith('>From ')) continue
      break
    }
    values = headers.get(name) ?? []
    values.push(line.slice(colon + 1).trim())
    headers.set(name, values)
  }
  return headers
}

/** The first value of a header with encoded words (RFC 2047) and raw 8-bit text decoded; '' when absent. */
export function headerText(headers: Headers, name: string): string {
  const value = headers.get(name)?.[0]
  return value === undefined ? '' : decodeWords(value)
}

export function decodeWords(value: string): string {
  if (!value.includes('=?')) return decodeBytes(value)
  return value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/((?:=\?[^?\s]+\?[bq]\?[^?]*(?:\?=|$))+)/gi, (run) => decodeRun(run))
}

/** A value with its parameters (RFC 2231 continuations and charsets included), names and value in lower case. */
export function parseStructured(raw: string | undefined): StructuredHeader {
  const parameters: Record<string, string> = {}
  const text = raw ?? ''
  const value = (/^[^;\s]*/.exec(text)?.[0] ?? '').toLowerCase()
  for (const match of text.matchAll(/[;\s]([\w-]+)(\*\d+)?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;\s]*))/g)) {
    const name = match[1]!.toLowerCase()
    const part = match[4]?.replace(/\\(.)/g, '$1') ?? match[5] ?? ''
    parameters[name] = (parameters[name] ?? '') + (match[3] ? decodeExtended(part) : part)
  }
  return { value, parameters }
}

// Neighbouring words of one charset are joined as bytes first: some senders cut a character in two.
function decodeRun(run: string): string {
  let text = ''
  let pending = { charset: '', bytes: '' }
  for (const [, charset, encoding, payload] of run.matchAll(/=\?([^?\s*]+)[^?]*\?([bq])\?([^?]*)(?:\?=|$)/gi)) {
    const bytes =
      encoding!.toLowerCase() === 'b'
        ? Buffer.from(payload!, 'base64').toString('latin1')
        : decodeQuotedPrintable(payload!.replaceAll('_', ' '))
    if (charset!.toLowerCase() !== pending.charset || charset!.toLowerCase().startsWith('iso-2022')) {
      text += decodeBytes(pending.bytes, pending.charset)
      pending = { charset: charset!.toLowerCase(), bytes }
    } else pending.bytes += bytes
  }
  return text + decodeBytes(pending.bytes, pending.charset)
}

function decodeExtended(value: string): string {
  const [, charset = '', rest = value] = /^([^']*)'[^']*'(.*)$/s.exec(value) ?? []
  const bytes = rest.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return decodeBytes(bytes, charset)
}
