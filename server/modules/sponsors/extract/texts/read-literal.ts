/**
 * The lists that a page's own script writes out: `const sponsors = [{ name: 'Acme', url: "…" }, …]`, by the names they are given.
 * Only plain values are read; a list that holds anything to be computed is left alone, and so is what stands in a comment.
 */
export function readLiterals(script: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = []
  // Lists that fail are read again from within; a script made of such is given up.
  let budget = script.length * 10
  for (const step = new RegExp(commentOrName); budget > 0; ) {
    const match = step.exec(script)
    if (!match) break
    const reader: Reader = { text: script, at: match.index }
    try {
      if (match[1] === undefined) skipComment(reader)
      else {
        reader.at = step.lastIndex
        const value = readValue(reader, 0)
        found.push({ [match[1]]: value })
      }
      step.lastIndex = reader.at
    } catch (failure) {
      // Where it is not a plain value, the next name may open one; after a comment without end nothing follows.
      if (failure instanceof EndlessComment) break
    }
    budget -= Math.max(1, reader.at - match.index)
  }
  return found
}

// A slash after a letter, a quote or a star is no comment, but part of "image/*", "/*" or an address. No name is longer than 80 letters.
const commentOrName =
  /(?<=^|[\s;{},])\/\/|(?<![\w"'`*/\\])\/\*|(?:^|[\s,{;.]|(?<=\*\/))["']?(\w{0,40}(?:sponsor|partner|exhibitor|supporter|patroc|aussteller)\w{0,40})["']?\s*[:=]\s*(?=[[{])/gi

type Reader = { text: string; at: number }

class NoLiteral extends Error {}
class EndlessComment extends NoLiteral {}

function readValue(reader: Reader, depth: number): unknown {
  skip(reader)
  if (depth > 12) throw new NoLiteral()
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
    quote === '"'
      ? /"[^"\\\n]*(?:\\.[^"\\\n]*)*/y
      : quote === "'"
        ? /'[^'\\\n]*(?:\\.[^'\\\n]*)*/y
        : /`[^`\\$]*(?:\\.[^`\\$]*)*/y
  const written = take(reader, body).slice(1)
  if (reader.text[reader.at++] !== quote) throw new NoLiteral()
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

/** Over blanks and comments. */
function skip(reader: Reader): void {
  do take(reader, /\s*/y)
  while (skipComment(reader))
}

function skipComment(reader: Reader): boolean {
  const { text, at } = reader
  const isBlock = text.startsWith('/*', at)
  if (!isBlock && !text.startsWith('//', at)) return false
  const end = text.indexOf(isBlock ? '*/' : '\n', at + 2)
  if (end < 0 && isBlock) throw new EndlessComment()
  reader.at = end < 0 ? text.length : isBlock ? end + 2 : end
  return true
}

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0]
  if (found === undefined) throw new NoLiteral()
  reader.at += found.length
  return found
}
