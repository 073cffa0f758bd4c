/**
 * The lists that a page's own script writes out: `const sponsors = [{ name: 'Acme', url: "…" }, …]`, by the names they are given.
 * Only plain values are read; a list that holds anything to be computed is left alone.
 */
export function readLiterals(script: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = []
  const opening =
    /(?:^|[\s,{;.])["']?(\w*(?:sponsor|partner|exhibitor|supporter|patroc|aussteller)\w*)["']?\s*[:=]\s*(?=[[{])/gi
  const reader: Reader = { text: script, at: 0, left: 100_000 }
  for (let match = opening.exec(script); match && reader.left > 0; match = opening.exec(script)) {
    reader.at = opening.lastIndex
    try {
      const value = readValue(reader, 0)
      found.push({ [match[1]!]: value })
      opening.lastIndex = reader.at
    } catch {
      // Not a plain value; the next name may open one.
    }
  }
  return found
}

type Reader = { text: string; at: number; left: number }

class NoLiteral extends Error {}

function readValue(reader: Reader, depth: number): unknown {
  skip(reader)
  if (depth > 12 || --reader.left < 0) throw new NoLiteral()
  const sign = reader.text[reader.at]
  if (sign === '[') return readList(reader, depth)
  if (sign === '{') return readRecord(reader, depth)
  if (sign === '"' || sign === "'" || sign === '`') return readText(reader)
  const word = take(reader, /-?[\w.]+/y)
  if (/^-?\d/.test(word)) return Number(word)
  if (word === 'true' || word === 'false') return word === 'true'
  if (word === 'null' || word === 'undefined') return null
  throw new NoLiteral()
}

function readList(reader: Reader, depth: number): unknown[] {
  const list: unknown[] = []
  reader.at++
  while (!ends(reader, ']')) {
    list.push(readValue(reader, depth + 1))
    separate(reader, ']')
  }
  return list
}

function readRecord(reader: Reader, depth: number): Record<string, unknown> {
  const record: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  reader.at++
  while (!ends(reader, '}')) {
    const sign = reader.text[reader.at]
    const key = sign === '"' || sign === "'" ? readText(reader) : take(reader, /[\w$]+/y)
    skip(reader)
    if (reader.text[reader.at++] !== ':') throw new NoLiteral()
    record[key] = readValue(reader, depth + 1)
    separate(reader, '}')
  }
  return record
}

function readText(reader: Reader): string {
  const quote = reader.text[reader.at]
  const body =
    quote === '"' ? /"((?:[^"\\\n]|\\.)*)"/y : quote === "'" ? /'((?:[^'\\\n]|\\.)*)'/y : /`((?:[^`\\$]|\\.)*)`/y
  const written = take(reader, body).slice(1, -1)
  return written.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code: string | undefined, sign: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : sign === 'n' ? ' ' : sign,
  )
}

function ends(reader: Reader, closing: string): boolean {
  skip(reader)
  if (reader.at >= reader.text.length) throw new NoLiteral()
  if (reader.text[reader.at] !== closing) return false
  reader.at++
  return true
}

function separate(reader: Reader, closing: string): void {
  skip(reader)
  const sign = reader.text[reader.at]
  if (sign === ',') reader.at++
  else if (sign !== closing) throw new NoLiteral()
}

function skip(reader: Reader): void {
  const blank = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y
  blank.lastIndex = reader.at
  blank.exec(reader.text)
  reader.at = blank.lastIndex
}

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0]
  if (found === undefined) throw new NoLiteral()
  reader.at += found.length
  return found
}
