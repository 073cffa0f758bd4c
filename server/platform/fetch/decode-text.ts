import iconv from 'iconv-lite'

/**
 * Text of a page by, in this order (as browsers do): byte order mark, the header's charset, what the document says in its
 * first 4 KB, UTF-8 where the bytes are valid UTF-8, else windows-1252. Never throws; bytes that fit nothing become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const label = markedCharset(bytes) ?? charsetOf(contentType) ?? declaredCharset(bytes)
  const named = label === undefined ? undefined : decodeAs(bytes, label)
  return named ?? decodeUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
}

/** Whether a content type promises text at all; one that says nothing is given the benefit of the doubt. */
export function isTextual(contentType: string): boolean {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return type === '' || type.startsWith('text/') || /[/+](json|xml|javascript|ecmascript|x-ndjson|calendar)$/.test(type)
}

function markedCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

const charsetOf = (contentType: string): string | undefined => /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1]

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const declared =
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)
  const label = declared?.[1]
  // A document we could read so far byte by byte is not UTF-16, whatever it says.
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}

function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    // Labels outside the web's own list, such as IBM850 or Windows-31J's cousins.
    return iconv.encodingExists(label) ? iconv.decode(Buffer.from(bytes), label) : undefined
  }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
