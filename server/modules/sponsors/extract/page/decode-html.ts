import iconv from 'iconv-lite'

/** Bytes of a page as text: the byte-order mark wins, then the Content-Type header, then the page's own meta, then UTF-8 if valid. */
export function decodeHtml(bytes: Uint8Array, contentType?: string): string {
  const label = markOf(bytes) ?? charsetIn(contentType) ?? charsetInMeta(bytes)
  if (label) {
    const text = decodeAs(bytes, label)
    if (text !== undefined) return text
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    // Labels outside the Encoding Standard (cp850, macintosh variants) that iconv still knows.
    return iconv.encodingExists(label) ? iconv.decode(Buffer.from(bytes), label) : undefined
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return undefined
}

function charsetIn(contentType: string | undefined): string | undefined {
  return contentType?.match(/charset\s*=\s*["']?([\w.:-]+)/i)?.[1]
}

function charsetInMeta(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const label =
    head.match(/<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i)?.[1] ??
    head.match(/<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i)?.[1]
  // A meta readable as ASCII can't be UTF-16, whatever it says.
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}
