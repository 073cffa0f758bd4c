import { Parser } from 'htmlparser2'

const BLOCKS = new Set(
  (
    'address article blockquote dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ' +
    'table tbody tr ul'
  ).split(' '),
)
const SILENT = new Set(['head', 'script', 'style', 'title', 'template'])

// What people write is far shorter; what follows is a newsletter's or an attacker's.
const LONGEST = 200_000

/** What a reader sees of an HTML mail, one line per block; links and pictures are dropped, quotes get `> `. */
export function htmlToText(html: string): string {
  // Plain text sent under an HTML label keeps its lines.
  if (!/<[a-z!/]/i.test(html)) return html.trim()
  const page = openPage()
  let silent = 0
  const parser = new Parser({
    onopentag(name) {
      if (SILENT.has(name)) silent++
      if (name === 'pre') page.pre++
      if (name === 'br') page.endLine(true)
      else if (BLOCKS.has(name)) page.endLine(false)
      else if (name === 'td') page.write(' ')
      if (name === 'blockquote') page.quoted++
    },
    ontext(chunk) {
      if (silent === 0) page.write(chunk)
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--
      if (BLOCKS.has(name)) page.endLine(false)
      if (name === 'pre') page.pre--
      if (name === 'blockquote') page.quoted--
    },
  })
  parser.end(html.slice(0, LONGEST))
  page.endLine(false)
  return page.lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function openPage() {
  let line = ''
  const page = {
    lines: [] as string[],
    pre: 0,
    quoted: 0,
    write(chunk: string) {
      if (page.pre > 0) {
        const [first = '', ...rest] = chunk.split('\n')
        line += first
        for (const next of rest) {
          page.endLine(true)
          line = next
        }
        return
      }
      const words = chunk.replace(/[ \t\r\n\u00A0]+/g, ' ')
      line += line === '' || line.endsWith(' ') ? words.trimStart() : words
    },
    /** Ends the line; an empty one counts only where the sender asked for it. */
    endLine(asked: boolean) {
      const text = line.trimEnd()
      line = ''
      if (text === '' && !asked) return
      // Deeper than this nobody reads, and broken markup never closes its quotes.
      page.lines.push(('> '.repeat(Math.min(Math.max(page.quoted, 0), 5)) + text).trimEnd())
    },
  }
  return page
}
