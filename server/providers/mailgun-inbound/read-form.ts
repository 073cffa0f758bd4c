/**
 * The fields of a posted form as bytes, the first of each name. A raw mail may be in any encoding, so it must not be taken for UTF-8 on
 * the way, as form parsers do. What is no form has no fields.
 */
export function readForm(body: Uint8Array, contentType: string): Map<string, Uint8Array> {
  const text = Buffer.from(body).toString('latin1')
  if (/^application\/x-www-form-urlencoded/i.test(contentType)) return readUrlEncoded(text)
  const boundary = /^multipart\/form-data;.*?\bboundary=(?:"([^"]+)"|([^;\s]+))/is.exec(contentType)
  return boundary ? readMultipart(text, boundary[1] ?? boundary[2]!) : new Map()
}

function readUrlEncoded(text: string): Map<string, Uint8Array> {
  const form = new Map<string, Uint8Array>()
  for (const pair of text.split('&')) {
    const at = pair.indexOf('=')
    const name = decode(at < 0 ? pair : pair.slice(0, at)).toString()
    if (!form.has(name)) form.set(name, decode(at < 0 ? '' : pair.slice(at + 1)))
  }
  return form
}

const decode = (encoded: string): Buffer =>
  Buffer.from(
    encoded
      .replaceAll('+', ' ')
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

/** RFC 7578. A mail within may hold lines that look like boundaries of its own; only ours ends a field. */
function readMultipart(text: string, boundary: string): Map<string, Uint8Array> {
  const form = new Map<string, Uint8Array>()
  const parts = `\r\n${text}`.split(`\r\n--${boundary}`).slice(1)
  for (const part of parts) {
    const start = part.indexOf('\r\n\r\n')
    const name = /^content-disposition:[^\n]*?\bname="([^"]*)"/im.exec(part.slice(0, start))?.[1]
    if (start >= 0 && name && !form.has(name)) form.set(name, Buffer.from(part.slice(start + 4), 'latin1'))
  }
  return form
}
