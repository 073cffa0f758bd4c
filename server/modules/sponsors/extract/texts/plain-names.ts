import { type PageNode, textOf } from '../page/page-tree.ts'
import { hasAmount } from '../words/amounts.ts'
import { meaningOfHeading } from '../words/heading-meaning.ts'
import { cleanName } from '../words/logo-name.ts'
import { roleOfWords } from '../words/role-words.ts'

// What offers to sponsors promise, in lists that look just like lists of names.
const benefitWords =
  /\b(logo|tickets?|booth|banner|pass(es)?|website|email|access|included|slot|exposure|mention|branding|speaking|talk|discount|stand|freikarten|eintritt|entradas|billets|ingressi|vorteile|workshop|lunch|dinner|newsletter|social media|sponsorship|attendees|contact|http)\b|m²|%/i

/**
 * A list of names may end with "and more to come!" or "Your logo?", and a long one may hold a line or two that is none.
 * Where nothing is promised or priced, and something says that companies are listed, a list that is mostly names is one, whoever else it thanks.
 */
export function namesAmong<T extends { node: PageNode; text: string }>(written: readonly T[]): readonly T[] {
  // Links to a file or a place on the page are a menu where they are most of a list; among names, only the files are none.
  if (written.filter(({ node }) => leadsTo(node, /^#\w/) || leadsTo(node, files)).length * 2 > written.length) return []
  const items = withoutDescriptions(written.filter(({ node }) => !leadsTo(node, files)))
  if (items.length === 0) return []
  const names = items.filter(({ text }) => looksLikeName(text))
  if (names.length === items.length) return names
  const last = items.at(-1)!.text
  const openEnd = names.length > 1 && names.length === items.length - 1 && /[!?…]$|\.\.\.$/.test(last)
  if ((openEnd && !looksLikeName(last)) || names.length * 10 >= items.length * 9) return names
  const promises = items.some(({ text }) => hasAmount(text) || benefitWords.test(text) || /[!?:：]$/.test(text))
  return !promises && names.length > 2 && names.length * 3 >= items.length * 2 && items.some(showsGivers) ? names : []
}

/** "Reach Developers" is written as names are; an account, a company's form and what somebody is to the event are not in lists of benefits. */
function showsGivers({ text }: { text: string }): boolean {
  if (/(^|\s)@\w/.test(text) || companyForms.test(text) || institutions.test(text)) return true
  const isShort = text.length <= 60 && !/\.$/.test(text)
  return isShort && roleOfWords(text) !== undefined && meaningOfHeading(text).kind !== 'call'
}

const companyForms =
  /\s(gmbh|ag|kg|inc|ltd|limited|llc|llp|plc|corp|co\. kg|s\.?a\.?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oyj?|a\/s|aps|s\.r\.o|sp\. z o\.o|e\.v)\.?$/i

// Their names are long, and begin or end with what they are.
const institutions =
  /^(universi\p{L}+|institut\p{L}*|minist\p{L}+|ass?ocia\p{L}+|fundaci\p{L}+|fundaç\p{L}+|fonda[tz]i\p{L}+|facul\p{L}+|département|departamento|dipartimento|akademi\p{L}*|académie|academia|accademia|hochschule|stiftung|embaj\p{L}+|embaix\p{L}+|ambas\p{L}+|botschaft|cámara|chambre|camera|министерство|университет)\s|\s(university|foundation|association|institute|college|academy|ministry|stiftung|hochschule|chamber of \p{L}+)$/iu

const files = /\.(pdf|docx?|xlsx?|zip)$/i

function leadsTo(node: PageNode, place: RegExp): boolean {
  const link = node.children.find((child) => typeof child !== 'string' && child.tag === 'a')
  if (typeof link !== 'object' || link.textLength < node.textLength) return false
  return place.test(link.attrs['href'] ?? '')
}

/** "Acme — general sponsor", line by line: what stands before the dash is the name. "Coca - Cola" is a name with a dash in it. */
function withoutDescriptions<T extends { text: string }>(items: readonly T[]): readonly T[] {
  const cut = items.map((item) => {
    const [, name, rest] = /^(\S.{0,58}?)\s+[–—-]\s+(\S.*)/u.exec(item.text) ?? []
    return name && rest && (/^(\d+ )?\p{Ll}/u.test(rest) || roleOfWords(rest)) ? { ...item, text: name } : item
  })
  const described = cut.filter((item, i) => item !== items[i]).length
  return described > 1 && described * 2 > items.length ? cut : items
}

/** "<b>Acme</b><br>makes tools": blocks that open in bold, and go on in other letters, are named so. */
export function boldNames(leaves: readonly PageNode[]): { node: PageNode; name: string }[] {
  const named = leaves.flatMap((node) => {
    const first = node.children.find((child) => typeof child !== 'string' || child.trim() !== '')
    if (typeof first !== 'object' || (first.tag !== 'strong' && first.tag !== 'b')) return []
    const text = textOf(first, 90).replace(/\s*[:：–-]$/, '')
    return node.textLength > first.textLength + 3 && looksLikeName(text) && meaningOfHeading(text).kind === 'unknown'
      ? [{ node, name: cleanName(text) }]
      : []
  })
  return named.length > 1 && named.length * 5 >= leaves.length * 4 ? named.filter(({ name }) => name) : []
}

export function allNames(texts: readonly string[]): boolean {
  const names = texts.filter(looksLikeName)
  return names.length > 0 && names.length === texts.length
}

function looksLikeName(text: string): boolean {
  // A dash or an ampersand is no word.
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const long = institutions.test(text)
  if (text.length < 2 || text.length > (long ? 110 : 70) || words.length > (long ? 14 : 8)) return false
  if (
    hasAmount(text) ||
    benefitWords.test(text) ||
    /[!?:：。]$|©/.test(text) ||
    /\d[:：x×]\d|\d+ x \d+/.test(text) ||
    !/\p{L}{2}/u.test(text) ||
    (/\.$/.test(text) && !/\b\p{L}{1,5}\.$|^(?:\p{Lu}[\p{L}\d'’&-]* )+\p{Lu}[\p{L}\d'’&-]*\.$/u.test(text)) ||
    /^[a-z]+ [a-z]+ /.test(text) ||
    /(^|\s)@|@\S+\.\p{L}/u.test(text)
  )
    return false
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  // Slavic and Greek names keep their common nouns small: Казанская государственная консерватория.
  if (
    small > (/^[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text) ? words.length - 1 : words.length / 2) &&
    words.length > 1
  )
    return false
  return /^[\p{Lu}\p{Lo}\d"“„'(]/u.test(text) || words.length === 1
}
