import type { Candidate } from '../candidates/candidates.ts'
import { firstAbove } from '../page/page-tree.ts'
import { withoutAmount } from '../words/amounts.ts'
import { bareName } from '../words/fold-words.ts'
import { isGeneralHeading } from '../words/general-heading.ts'
import { meaningOfHeading } from '../words/heading-meaning.ts'
import { roleOfWords } from '../words/role-words.ts'
import { isBareTier } from '../words/tier-words.ts'
import { agrees } from './agreement.ts'
import type { Heading } from './heading.ts'
import type { PageContext } from './page-context.ts'

/** The heading's words, without the event's own name where the page's main heading carries it. */
export function tierAsWritten(heading: Heading, context: PageContext): string {
  const text = withoutCount(heading.text.replace(/\s*[:：]\s*$/, ''))
  if (heading.rank > 2 || context.title.includes(text)) return text
  const words = text.split(/\s+/)
  const isEvents = (word: string) => {
    const plain = word.toLowerCase().replace(/[^\p{L}\p{N}&]+/gu, '')
    return plain === '' || /^(19|20)\d\d$/.test(plain) || (context.titleWords.has(plain) && !subjectWord(plain))
  }
  // The name stands before or after what is listed; a word of it in the middle belongs to the words around it.
  const first = Math.max(
    0,
    words.findIndex((word) => !isEvents(word)),
  )
  const last = words.findLastIndex((word) => !isEvents(word)) + 1
  // A mark alone is no name: "Gold +" stays as it is.
  const from = words.slice(0, first).some(isWord) ? first : 0
  const to = words.slice(last).some(isWord) ? last : words.length
  const kept = words.slice(from, to)
  if (kept.length === words.length || !kept.some((word) => subjectWord(word.toLowerCase()))) return text
  // "FooConf & FriendsDay exhibitors" names two events.
  if (/^(&|\+|and|und|et|y|e)$/i.test(kept[0]!))
    kept.splice(
      0,
      kept.findIndex((word) => subjectWord(word.toLowerCase())),
    )
  if (to < words.length) while (kept.length > 1 && linking.test(kept.at(-1)!)) kept.pop()
  return kept.join(' ')
}

/** "Gold sponsors 12" counts them. "Level 2" is a name. */
function withoutCount(text: string): string {
  const [, words, last] = /^(.*?(\p{L}+))\s*\(?\d{1,3}\)?$/u.exec(text) ?? []
  return words && roleOfWords(last!) !== undefined ? words : text
}

const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word)

// "The sponsors of", "Partneři pro ročník": what led to the name goes with it.
const linking =
  /^(of|for|at|in|the|von|der|des|die|das|fur|für|de|du|des|la|le|les|del|della|di|do|da|dos|das|av|van|het|pro|dla|na)$/i

function subjectWord(word: string): boolean {
  return /gold|silver|platin|bronze|diamond|media|community/.test(word) || roleOfWords(word) !== undefined
}

/**
 * "Gold sponsor: Acme" names its one company in the heading; so do "Gold sponsor – Acme" and "Acme – Gold sponsor", where what follows
 * shows it. What comes after a bar is another matter.
 */
export function readNamedTier(
  { text, meaning, end }: Heading,
  candidates: readonly Candidate[],
): { tier: string; name: string } | undefined {
  if (!/[:：]|\s[-–—]\s/.test(text)) return undefined
  const words = (meaning.priced ? withoutAmount(text) : text).split(/\s*[|•]\s*/)[0]!
  const [, one, mark, two] = /^(.{2,60}?)(\s*[:：]\s*|\s+[-–—]\s+)(\S.{1,60})$/u.exec(words) ?? []
  if (!one || !two || vacant.test(two)) return undefined
  // After a colon comes what the list is of; only a dash has two ways to be read.
  const [tier, name] = isListed(one) || /[:：]/.test(mark!) ? [one, two] : [two, one]
  if (!isListed(tier) || !isFree(name)) return undefined
  const place = firstAbove(candidates, end)
  return candidates.slice(place, place + 3).some((candidate) => agrees(name, candidate)) ? { tier, name } : undefined
}

const isListed = (text: string): boolean => meaningOfHeading(text).kind === 'list' || isBareTier(text)
const isFree = (text: string): boolean => meaningOfHeading(text).kind === 'unknown'

/** Of a level on offer: "3 left", "sold out". */
const vacant =
  /^\d|\b(sold|available|left|remaining|taken|limited|unlimited|exclusive|vergeben|ausverkauft|frei|agotado|disponible|complet|epuise|esgotado|esaurito|tba|tbd)\b/i

/** "Sponsors" over a page of that title says what the page is, and of no company what it gave. */
export function titlesPage({ text, rank }: Heading, { segments }: PageContext): boolean {
  return rank <= 2 && isGeneralHeading(text) && segments.has(bareName(text))
}
