import { setImmediate } from 'node:timers/promises'
import { Parser } from 'htmlparser2'

const chunk = 1 << 16
/** Attributes that hold no words. */
const wordless = new Set(['class', 'style', 'd', 'srcset', 'integrity', 'points', 'viewbox', 'transform'])

/**
 * Everything in a page that can name somebody, with its entities decoded: first the text of the page as one, over all its tags; then
 * what attributes, comments and the data of scripts say. Styles are left out. Lets others work between pieces of a large page.
 */
export async function readPageTexts(html: string): Promise<string[]> {
  const text: string[] = []
  const others: string[] = []
  let inside: 'text' | 'script' | 'style' = 'text'
  const parser = new Parser({
    onopentag(name, attributes) {
      inside = name === 'script' || name === 'style' ? name : 'text'
      if (inside === 'script') others.push('')
      // A place where a word may be broken is no end of it.
      if (name !== 'wbr') text.push(' ')
      for (const [key, value] of Object.entries(attributes)) {
        if (value.length > 3 && !wordless.has(key) && !value.startsWith('data:')) others.push(value)
      }
    },
    onclosetag(name) {
      inside = 'text'
      if (name !== 'wbr') text.push(' ')
    },
    ontext(piece) {
      if (inside === 'text') text.push(piece)
      else if (inside === 'script') others[others.length - 1] += piece
    },
    oncomment(piece) {
      others.push(piece)
    },
  })
  for (let at = 0; at < html.length; at += chunk) {
    parser.write(html.slice(at, at + chunk))
    await setImmediate()
  }
  parser.end()
  return [text.join(''), ...others.map(decodeEscapes)].map(plain)
}

const plain = (text: string): string => text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').normalize('NFC')

/** As scripts and addresses write letters that are none of ASCII. */
const decodeEscapes = (text: string): string =>
  decodeAddress(text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))))

export const decodeAddress = (text: string): string =>
  text.includes('%') ? text.replace(/(?:%[0-9a-f]{2})+/gi, decodeOrLeave) : text

function decodeOrLeave(escaped: string): string {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}
