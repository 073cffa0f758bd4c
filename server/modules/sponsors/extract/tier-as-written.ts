import type { Heading } from './heading.ts'
import { meaningOfHeading, withoutAmount } from './heading-meaning.ts'
import type { PageContext } from './page-context.ts'
import { roleOfWords } from './role-words.ts'

/** The heading's words, without the event's own name where the page's main heading carries it. */
export function tierAsWritten(heading: Heading, context: PageContext): string {
  const text = withoutPrice(heading).replace(/\s*[:：]\s*$/, '')
  if (heading.rank > 2 || context.title.includes(text)) return text
  const kept = text.split(/\s+/).filter((word) => {
    const plain = word.toLowerCase().replace(/[^\p{L}\p{N}&]+/gu, '')
    return plain !== '' && !/^(19|20)\d\d$/.test(plain) && (!context.titleWords.has(plain) || subjectWord(plain))
  })
  if (kept.length === text.split(/\s+/).length) return text
  const subject = kept.filter((word) => subjectWord(word.toLowerCase()))
  // "Information partners 2031" keeps its first word; "The sponsors of 2031" only the one that counts.
  const described = kept.length === 2 && kept[1] === subject[0] && kept[0]!.length > 3
  return subject.length === 1 && !described ? subject[0]! : subject.length > 0 ? kept.join(' ') : text
}

export const withoutPrice = ({ text, meaning }: Heading): string => (meaning.priced ? withoutAmount(text) : text)

function subjectWord(word: string): boolean {
  return /gold|silver|platin|bronze|diamond|media|community/.test(word) || roleOfWords(word) !== undefined
}

/** "Gold sponsor: Acme" names its one company in the heading; what follows a bar is another matter. */
export function readNamedTier(heading: string): { tier: string; name: string } | undefined {
  const match = heading.split(/\s*[|•]\s*/)[0]!.match(/^(.{2,60}?)\s*[:：]\s*(\S.{1,60})$/)
  if (!match || meaningOfHeading(match[1]!).kind !== 'list' || meaningOfHeading(match[2]!).kind !== 'unknown')
    return undefined
  return { tier: match[1]!, name: match[2]! }
}
