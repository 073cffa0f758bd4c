import type { Heading } from './heading.ts'
import { meaningOfHeading } from './heading-meaning.ts'
import type { PageContext } from './page-context.ts'

/** The heading's words, without the event's own name where the page's main heading carries it. */
export function tierAsWritten(heading: Heading, context: PageContext): string {
  const text = heading.text.replace(/\s*[:：]\s*$/, '')
  if (heading.rank > 2 || context.title.includes(text)) return text
  const kept = text.split(/\s+/).filter((word) => {
    const plain = word.toLowerCase().replace(/[^\p{L}\p{N}&]+/gu, '')
    return plain !== '' && !/^(19|20)\d\d$/.test(plain) && (!context.titleWords.has(plain) || subjectWord(plain))
  })
  if (kept.length === text.split(/\s+/).length) return text
  const subject = kept.filter((word) => subjectWord(word.toLowerCase()))
  return subject.length === 1 ? subject[0]! : subject.length > 1 ? kept.join(' ') : text
}

function subjectWord(word: string): boolean {
  return /spons|partner|exhibit|patroc|partenaire|ausstell|forder|förder|support|media|gold|silver|platin|bronze|diamond|community/.test(
    word,
  )
}

/** "Gold sponsor: Acme" names its one company in the heading; what follows a bar is another matter. */
export function readNamedTier(heading: string): { tier: string; name: string } | undefined {
  const match = heading.split(/\s*[|•]\s*/)[0]!.match(/^(.{2,60}?)\s*[:：]\s*(\S.{1,60})$/)
  if (!match || meaningOfHeading(match[1]!).kind !== 'list' || meaningOfHeading(match[2]!).kind !== 'unknown')
    return undefined
  return { tier: match[1]!, name: match[2]! }
}
