import type { PageScript } from '../page/page-tree.ts'
import type { SponsorRole } from '../words/role-words.ts'
import { readLiterals } from './read-literal.ts'

/** The data a script carries: as JSON, as what frameworks make of it, as an assignment, or as literals in a program. */
export function valuesIn({ type, id, text }: PageScript, roleOfPage: SponsorRole | undefined): unknown[] {
  if (text.length > 5_000_000) return []
  if (id === '__NUXT_DATA__') return parseAll([text]).map(resolvePayload)
  if (/json/.test(type)) return parseAll([text]).map(openTexts)
  const flight = flightRows(text)
  if (flight.length > 0) {
    const rows = parseAll(flight)
      .map((row) => (Array.isArray(row) && typeof row[1] === 'string' ? row[1] : ''))
      .join('')
    return parseAll(
      rows
        .split('\n')
        .map((row) => row.replace(/^[0-9a-f]*:[A-Z]?/, ''))
        .filter((row) => /^[[{]/.test(row)),
    )
  }
  const assigned = assignedValue(text)
  const parsed = assigned ? parseAll([assigned]) : []
  if (parsed.length > 0) return parsed
  // Programs have partners of many kinds (advertising, payment, cookies): theirs count where the page itself speaks of such lists.
  const lists = roleOfPage !== undefined && roleOfPage !== 'venue' && roleOfPage !== 'organizer'
  return readLiterals(text).filter((list) =>
    Object.keys(list).every((key) => lists || !/partner/i.test(key) || /sponsor/i.test(key)),
  )
}

/** Nuxt 3 writes every value once, in one list, and refers to it by its place. */
function resolvePayload(payload: unknown): unknown {
  if (!Array.isArray(payload)) return payload
  const resolved = new Map<number, unknown>()
  const at = (place: unknown, depth: number): unknown => {
    if (typeof place !== 'number' || place < 0 || depth > 40) return undefined
    if (resolved.has(place)) return resolved.get(place)
    const value: unknown = payload[place]
    if (typeof value !== 'object' || value === null) return value
    // ["Reactive", 7] and its like only wrap another value.
    if (Array.isArray(value) && typeof value[0] === 'string') return at(value[1], depth + 1)
    const copy: unknown[] | Record<string, unknown> = Array.isArray(value) ? [] : {}
    resolved.set(place, copy)
    for (const [key, inner] of Object.entries(value)) Object.assign(copy, { [key]: at(inner, depth + 1) })
    return copy
  }
  return at(0, 0)
}

/** SvelteKit keeps whole answers as text within its data: { body: "{...}" }. */
function openTexts(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('body' in value) || typeof value.body !== 'string') return value
  return /^\s*[[{]/.test(value.body) ? parseAll([value.body])[0] : value
}

/** What `self.__next_f.push([...])` is called with, each time. */
function flightRows(text: string): string[] {
  const rows: string[] = []
  const opening = 'self.__next_f.push('
  const closing = /\]\)\s*(?:;|$)/g
  for (let at = text.indexOf(`${opening}[`); at >= 0; at = text.indexOf(`${opening}[`, closing.lastIndex)) {
    closing.lastIndex = at + opening.length
    const end = closing.exec(text)
    if (!end) break
    rows.push(text.slice(at + opening.length, end.index + 1))
  }
  return rows
}

/** The object or array of a script that is nothing but `name = {...};` from there on. */
function assignedValue(text: string): string | undefined {
  // The end first: a script that ends otherwise need not be searched for a beginning.
  const body = text.trimEnd().replace(/;$/, '').trimEnd()
  const first = body.endsWith('}') ? /[\w.$]\s*=\s*\{/ : body.endsWith(']') ? /[\w.$]\s*=\s*\[/ : undefined
  const start = first?.exec(body)
  return start ? body.slice(start.index + start[0].length - 1) : undefined
}

function parseAll(texts: readonly string[]): unknown[] {
  return texts.flatMap((text) => {
    try {
      return [JSON.parse(text) as unknown]
    } catch {
      return []
    }
  })
}
