/** Bytes are carried as latin1 strings (one character, one byte) until a part's charset is known. */

const decoders = new Map<string, TextDecoder>()

/** Decodes a byte string; an unknown or wrong charset falls back to UTF-8, then to windows-1252. Never throws. */
export function decodeBytes(bytes: string, charset = ''): string {
  if (isAscii(bytes) && !/^(iso-2022|hz|utf-(7|16))/i.test(charset)) return bytes
  const buffer = Buffer.from(bytes, 'latin1')
  const declared = findDecoder(
    charset
      .trim()
      .toLowerCase()
      .replace(/^cp-?(125\d)$/, 'windows-$1'),
  )
  if (declared && declared.encoding !== 'utf-8') return declared.decode(buffer)
  const text = findDecoder('utf-8')!.decode(buffer)
  return text.includes('\uFFFD') && !declared ? findDecoder('windows-1252')!.decode(buffer) : text
}

/** Undoes a Content-Transfer-Encoding; damaged base64 yields what can be read. */
export function decodeTransfer(bytes: string, encoding = ''): string {
  const name = encoding.trim().toLowerCase()
  if (name === 'base64') return Buffer.from(bytes, 'base64').toString('latin1')
  return name === 'quoted-printable' ? decodeQuotedPrintable(bytes) : bytes
}

export function decodeQuotedPrintable(bytes: string): string {
  return bytes
    .replace(/[ \t]+$/gm, '')
    .replace(/=\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ESC opens an ISO-2022 shift, NUL to DEL is ASCII
  return !/[^\x00-\x1a\x1c-\x7f]/.test(text)
}

function findDecoder(label: string): TextDecoder | undefined {
  const known = decoders.get(label)
  if (known || !label) return known
  try {
    const decoder = new TextDecoder(label)
    decoders.set(label, decoder)
    return decoder
  } catch {
    return undefined
  }
}
