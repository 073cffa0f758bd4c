import { withoutAmount } from './amounts.ts'
import { bareName } from './fold-words.ts'
import { isGeneralHeading } from './general-heading.ts'
import type { Heading } from './heading.ts'
import { meaningOfHeading } from './heading-meaning.ts'
import type { PageContext } from './page-context.ts'
import { roleOfWords } from './role-words.ts'

/** The heading's words, without the event's own name where the page's main heading carries it. */
export function tierAsWritten(heading: Heading, context: PageContext): string {
  const text = heading.text.replace(/\s*[:：]\s*$/, '')
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

const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word)

// "The sponsors of", "Partneři pro ročník": what led to the name goes with it.
const linking =
  /^(of|for|at|in|the|von|der|des|die|das|fur|für|de|du|des|la|le|les|del|della|di|do|da|dos|das|av|van|het|pro|dla|na)$/i

function subjectWord(word: string): boolean {
  return /gold|silver|platin|bronze|diamond|media|community/.test(word) || roleOfWords(word) !== undefined
}

/** "Gold sponsor: Acme" names its one company in the heading; what follows a bar is another matter. */
export function readNamedTier({ text, meaning }: Heading): { tier: string; name: string } | undefined {
  const heading = meaning.priced ? withoutAmount(text) : text
  if (!/[:：]/.test(heading)) return undefined
  const match = heading.split(/\s*[|•]\s*/)[0]!.match(/^(.{2,60}?)\s*[:：]\s*(\S.{1,60})$/)
  if (!match || meaningOfHeading(match[1]!).kind !== 'list' || meaningOfHeading(match[2]!).kind !== 'unknown')
    return undefined
  return { tier: match[1]!, name: match[2]! }
}

/** "Sponsors" over a page of that title says what the page is, and of no company what it gave. */
export function titlesPage({ text, rank }: Heading, { segments }: PageContext): boolean {
  return rank <= 2 && isGeneralHeading(text) && segments.has(bareName(text))
}
