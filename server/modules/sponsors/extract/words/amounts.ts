import { foldWords } from './fold-words.ts'

const amount =
  /[$€£¥₹₽₩]\s?\d|\d[\d.,' ]*\s?(€|£|円|万円|zl\b|kr\b|chf\b|eur\b|usd\b|gbp\b|руб|元|만원|원\b|pln\b|sek\b|dkk\b|nok\b|kc\b|czk\b|huf\b|ron\b|\$)|\b(usd|eur|chf|gbp|aud|cad|inr|rs\.?)\s?\$?\d/

export function hasAmount(text: string): boolean {
  return /\d/.test(text) && amount.test(foldWords(text))
}

const money =
  "(?:(?:[€$£¥₹₽₩]|\\b(?:usd|eur|chf|gbp|aud|cad|inr|rs\\.?))\\s?\\$?\\d[\\d.,' ]*k?|\\d[\\d.,' ]*k?\\s?(?:€|\\$|£|¥|円|万円|元|eur(?:os?)?|usd|chf|gbp|kč|czk|zł|pln|kr|sek|dkk|nok|huf|ron|руб)\\.?)\\s*\\+?"
const limitBefore =
  '(?:from|over|up to|at least|min\\.?|ab|bis(?: zu)?|von|od|desde|hasta|a partir de|à partir de|dès|da|vanaf|от|до)'
const limitAfter = '(?:(?:and|or|&) (?:above|up|over|more|below)|et plus|o más|und mehr|per year|each)'
const atEnd = new RegExp(`\\s*[-–—:|,]?\\s*(?:(?<!\\p{L})${limitBefore}\\s+)?${money}\\s*(?:${limitAfter}\\s*)?$`, 'iu')
const inBrackets = /\s*[([][^()[\]]*\d[^()[\]]*[)\]]/gu
const lastPart = /\s*[-–—:|]\s*[^-–—:|]*\d[^-–—:|]*$/u

// No level is as long; its amounts are looked for from the end, once for each.
const longest = 120

/** "Gold ($10,000+)", "Gold: 5.000 €", "Gold $1,000 - $4,999" without the price; a name that stands after it stays. */
export function withoutAmount(text: string): string {
  if (text.length > longest || !hasAmount(text)) return text
  let bare = text.replace(inBrackets, '').replace(/[:：]\s*[-–—]\s+/u, ': ')
  for (let before = ''; before !== bare && hasAmount(bare); ) {
    before = bare
    bare = bare.replace(atEnd, '')
  }
  return (hasAmount(bare) ? bare.replace(lastPart, '') : bare).replace(/\s*[-–—:：|]\s*$/u, '').trim()
}
