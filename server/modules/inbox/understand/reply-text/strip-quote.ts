import { quoteHeaderLength } from './quote-headers.ts'

// An answer longer than this is a document.
const LONGEST = 20_000

/**
 * The part of a plain text that its writer wrote: quoted mails, the lines that announce them and `>` lines go. Answers below a
 * quote, or between its lines, stay. `fromHtml`: the text was made from HTML, whose quotes often end too early in broken
 * markup, so that everything below a quote is the quote's when something stands above it.
 */
export function stripQuote(text: string, fromHtml = false): string {
  const lines = text.slice(0, LONGEST).replace(/\r\n?/g, '\n').split('\n')
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const header = quoteHeaderLength(lines, at)
    if (header > 0) {
      const below = endOfMarked(lines, at + header)
      // Without `>` marks nothing shows where the quote ends: all of it goes.
      if (below === undefined || (fromHtml && kept.some((own) => own.trim() !== ''))) break
      at = below - 1
      continue
    }
    if (!/^\s*>/.test(line)) kept.push(line)
  }
  const own = tidy(kept)
  return own === '' && kept.length < lines.length && !/^[ \t]*>/m.test(text) ? tidy(lines) : own
}

// Where a `>`-marked quote after its announcement ends, or undefined when what follows isn't marked.
function endOfMarked(lines: string[], from: number): number | undefined {
  let at = from
  while (at < lines.length && lines[at]!.trim() === '') at++
  if (at >= lines.length || !/^\s*>/.test(lines[at]!)) return undefined
  while (at < lines.length && /^\s*>/.test(lines[at]!)) at++
  return at
}

function tidy(lines: string[]): string {
  return lines
    .join('\n')
    .replace(/[ \t\u00A0]+$/gm, '')
    .replace(/^\n+|\n+$/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
