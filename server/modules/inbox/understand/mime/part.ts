import { decodeBytes, decodeTransfer } from './bytes.ts'
import { decodeWords, type Headers, parseStructured, splitHeaders } from './headers.ts'

export type Part = {
  headers: Headers
  /** Lower case, e.g. `text/plain`; `text/plain` where none is stated. */
  type: string
  parameters: Record<string, string>
  disposition: string
  filename: string
  encoding: string
  /** The body as it stands on the wire, a latin1 string. */
  body: string
  children: Part[]
}

// Deeper nesting than this is an attack, not a mail.
const DEEPEST = 12

/** Reads the MIME tree; message/rfc822 stays closed (a leaf). Damaged structure gives fewer parts, never an error. */
export function readPart(bytes: string, depth = 0): Part {
  const { headers, body } = splitHeaders(bytes)
  const content = parseStructured(headers.get('content-type')?.[0])
  const disposition = parseStructured(headers.get('content-disposition')?.[0])
  const part: Part = {
    headers,
    type: content.value || 'text/plain',
    parameters: content.parameters,
    disposition: disposition.value,
    filename: decodeWords(disposition.parameters['filename'] ?? content.parameters['name'] ?? ''),
    encoding: headers.get('content-transfer-encoding')?.[0] ?? '',
    body,
    children: [],
  }
  if (depth < DEEPEST) part.children = readChildren(part, depth)
  return part
}

export function partBytes(part: Part): string {
  return decodeTransfer(part.body, part.encoding)
}

export function partText(part: Part): string {
  return decodeBytes(partBytes(part), part.parameters['charset'])
}

/** All leaves in reading order. */
export function leaves(part: Part): Part[] {
  return part.children.length === 0 ? [part] : part.children.flatMap(leaves)
}

function readChildren(part: Part, depth: number): Part[] {
  const isMultipart = part.type.startsWith('multipart/')
  const stated = isMultipart ? splitAt(part.body, part.parameters['boundary']) : []
  if (stated.length > 0) return stated.map((bytes) => readPart(bytes, depth + 1))
  // A relay that rewrites headers may lose the boundary or the whole Content-Type; the body still shows it.
  if (depth > 0 && !isMultipart) return []
  const shown = /^--(\S[^\n]*)\n(?=Content-[\w-]+:)/im.exec(part.body)
  return shown ? splitAt(part.body, shown[1]!.trimEnd(), true).map((bytes) => readPart(bytes, depth + 1)) : []
}

function splitAt(body: string, boundary: string | undefined, keepPreamble = false): string[] {
  if (!boundary) return []
  const pieces: string[] = []
  const mark = `--${boundary}`
  let from = -1
  for (
    let at = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`);
    at !== -1;
    at = body.indexOf(`\n${mark}`, at + 1)
  ) {
    const lineEnd = body.indexOf('\n', at + 1)
    const rest = body
      .slice(at, lineEnd === -1 ? undefined : lineEnd)
      .trim()
      .slice(mark.length)
    // A longer boundary of an inner multipart may begin with this one.
    if (rest !== '' && rest !== '--') continue
    if (from !== -1) pieces.push(body.slice(from, at + 1))
    else if (keepPreamble && at > 0) pieces.push(`\n${body.slice(0, at)}`)
    from = lineEnd === -1 ? body.length : lineEnd + 1
    if (rest === '--') return pieces
  }
  if (from !== -1) pieces.push(body.slice(from))
  return pieces
}
