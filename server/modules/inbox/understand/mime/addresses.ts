import { decodeWords } from './headers.ts'

export type MailAddress = { address: string; name: string }

// RFC 5321 allows 64 and 255; unbounded, a long word without an @ would be searched from each of its letters.
const ADDRESS = /[^\s<>()[\],;:"@]{1,128}@[^\s<>()[\],;:"@]{1,255}/

/** The addresses of a From, To or Cc header; groups and comments are tolerated, entries without an address dropped. */
export function parseAddresses(value: string | undefined): MailAddress[] {
  if (!value) return []
  const found: MailAddress[] = []
  for (const entry of splitEntries(value.slice(0, 50_000))) {
    const angled = /<\s*([^<>]*)\s*>/.exec(entry)
    const address = ADDRESS.exec(angled?.[1] ?? '')?.[0] ?? ADDRESS.exec(decodeWords(entry))?.[0]
    if (!address) continue
    const label = angled ? entry.slice(0, angled.index) : (/\(([^()]*)\)/.exec(entry)?.[1] ?? '')
    found.push({ address, name: decodeWords(label.trim().replace(/^"(.*)"$/s, '$1')).trim() })
  }
  return found
}

/** The first address anywhere in a piece of text, without brackets or `rfc822;` prefix. */
export function findAddress(text: string): string | undefined {
  return ADDRESS.exec(text)?.[0].replace(/^['`]+|[.'`!?]+$/g, '')
}

function splitEntries(value: string): string[] {
  const entries: string[] = []
  let depth = 0
  let quoted = false
  let from = 0
  for (let at = 0; at < value.length; at++) {
    const letter = value[at]
    if (letter === '"' && value[at - 1] !== '\\') quoted = !quoted
    else if (quoted) continue
    else if (letter === '(' || letter === '<') depth++
    else if (letter === ')' || letter === '>') depth = Math.max(0, depth - 1)
    else if ((letter === ',' || letter === ';') && depth === 0) {
      entries.push(value.slice(from, at))
      from = at + 1
    }
  }
  entries.push(value.slice(from))
  return entries
}
