import { QuoteType, type Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

const code = (sign: string): number => sign.charCodeAt(0)
const gt = code('>')
const slash = code('/')
const equals = code('=')
const double = code('"')
const single = code("'")
const bang = code('!')
const question = code('?')
const dash = code('-')
const bracket = code('[')

// Elements whose content is text up to their own end tag.
const textOnly = new Map(
  'script style title textarea iframe noembed noframes xmp'
    .split(' ')
    .map((name) => [name, new RegExp(`</${name}(?=[ \\n\\t\\f\\r/>])`, 'gi')]),
)
const endOfComment = /--!?>/g
const cdata = '[CDATA['

/**
 * Cuts a whole document into the tokens that htmlparser2's parser builds elements of, entities left alone. The library's own tokenizer also reads streams
 * piece by piece, and so looks at each character by itself; a document that is there in full is searched for the next sign that matters.
 */
export class DocumentTokenizer {
  running = true
  private readonly cbs: TokenizerCallbacks

  constructor(_options: object, cbs: TokenizerCallbacks) {
    this.cbs = cbs
  }

  reset(): void {
    this.running = true
  }

  pause(): void {
    this.running = false
  }

  resume(): void {
    throw new Error('A document that is read whole does not go on after a pause.')
  }

  end(): void {
    if (this.running) this.cbs.onend()
  }

  write(html: string): void {
    let text = 0
    let at = html.indexOf('<')
    while (at >= 0 && this.running) {
      if (at > text) this.cbs.ontext(text, at)
      const next = html.charCodeAt(at + 1)
      if (isLetter(next)) text = this.readOpening(html, at + 1)
      else if (next === bang || next === question || (next === slash && at + 2 < html.length))
        text = this.readOther(html, at, next)
      // "a < b" is text.
      else text = at
      at = html.indexOf('<', Math.max(text, at + 1))
    }
    if (this.running && text < html.length) this.cbs.ontext(text, html.length)
  }

  /** An end tag, a comment or a declaration; where what follows it begins. */
  private readOther(html: string, at: number, next: number): number {
    if (next === slash) return this.readClosing(html, at + 2)
    const third = html.charCodeAt(at + 2)
    if (next === bang && third === dash && html.charCodeAt(at + 3) === dash) return afterComment(html, at + 4)
    if (next === bang && third === bracket && html.startsWith(cdata, at + 2)) {
      const start = at + 2 + cdata.length
      const end = html.indexOf(']]>', start)
      if (end < 0) return html.length
      this.cbs.oncdata(start, end + 2, 2)
      return end + 3
    }
    return after(html, '>', at + 2)
  }

  private readClosing(html: string, start: number): number {
    const end = endOfName(html, start)
    if (isLetter(html.charCodeAt(start)) && end < html.length) this.cbs.onclosetag(start, end)
    return after(html, '>', start)
  }

  /** A start tag, and the text of an element that holds nothing else; where what follows begins. */
  private readOpening(html: string, start: number): number {
    const { cbs } = this
    const end = endOfName(html, start)
    if (end === html.length) return end
    const content = cbs.isInForeignContext?.() ? undefined : contentOf(html, start, end)
    cbs.onopentagname(start, end)
    const body = this.readAttributes(html, end)
    if (body < 0) return html.length
    if (content === undefined || !this.running) return body
    if (content === 'plaintext') {
      if (body < html.length) cbs.ontext(body, html.length)
      return html.length
    }
    content.lastIndex = body
    const close = content.exec(html)?.index ?? html.length
    if (close > body) cbs.ontext(body, close)
    return close < html.length ? this.readClosing(html, close + 2) : close
  }

  /** From the end of a tag's name; the place after its `>`, below 0 where it has none. */
  private readAttributes(html: string, from: number): number {
    const { cbs } = this
    let at = from
    while (at < html.length) {
      const sign = html.charCodeAt(at)
      if (sign === gt) {
        cbs.onopentagend(at)
        return at + 1
      }
      if (sign === slash) {
        while (isSpace(html.charCodeAt(++at)));
        if (html.charCodeAt(at) !== gt) continue
        cbs.onselfclosingtag(at)
        return at + 1
      }
      if (isSpace(sign)) at++
      else at = this.readAttribute(html, at)
    }
    return -1
  }

  /** One attribute; the place after it. */
  private readAttribute(html: string, start: number): number {
    const { cbs } = this
    let at = start + 1
    for (let sign = html.charCodeAt(at); at < html.length; sign = html.charCodeAt(++at))
      if (sign === equals || sign === gt || sign === slash || isSpace(sign)) break
    if (at >= html.length) return at
    cbs.onattribname(start, at)
    while (isSpace(html.charCodeAt(at))) at++
    if (html.charCodeAt(at) !== equals) {
      if (at < html.length) cbs.onattribend(QuoteType.NoValue, at)
      return at
    }
    while (isSpace(html.charCodeAt(++at)));
    const quote = html.charCodeAt(at)
    if (quote === double || quote === single) {
      const end = html.indexOf(quote === double ? '"' : "'", at + 1)
      if (end < 0) return html.length
      cbs.onattribdata(at + 1, end)
      cbs.onattribend(quote === double ? QuoteType.Double : QuoteType.Single, end + 1)
      return end + 1
    }
    const value = at
    for (let sign = quote; at < html.length; sign = html.charCodeAt(++at)) if (sign === gt || isSpace(sign)) break
    if (at >= html.length) return at
    cbs.onattribdata(value, at)
    cbs.onattribend(QuoteType.Unquoted, at)
    return at
  }
}

/** For the parser's option, which names the class of the library. */
export const documentTokenizer = DocumentTokenizer as unknown as typeof Tokenizer

function contentOf(html: string, start: number, end: number): RegExp | 'plaintext' | undefined {
  const length = end - start
  if (length < 3 || length > 9) return undefined
  const name = html.slice(start, end).toLowerCase()
  return name === 'plaintext' ? name : textOnly.get(name)
}

/** A comment may also end abruptly, `<!-->` or `<!--->`. */
function afterComment(html: string, start: number): number {
  if (html.charCodeAt(start) === gt) return start + 1
  if (html.charCodeAt(start) === dash && html.charCodeAt(start + 1) === gt) return start + 2
  endOfComment.lastIndex = start
  return endOfComment.test(html) ? endOfComment.lastIndex : html.length
}

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from)
  return at < 0 ? html.length : at + 1
}

function endOfName(html: string, start: number): number {
  let at = start
  for (let sign = html.charCodeAt(at); at < html.length; sign = html.charCodeAt(++at))
    if (sign === gt || sign === slash || isSpace(sign)) break
  return at
}

const isLetter = (sign: number): boolean => (sign >= 97 && sign <= 122) || (sign >= 65 && sign <= 90)
const isSpace = (sign: number): boolean => sign === 32 || sign === 10 || sign === 9 || sign === 12 || sign === 13
