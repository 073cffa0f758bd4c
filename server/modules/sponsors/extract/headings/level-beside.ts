import { isInline, type PageNode, squeeze, textOf } from '../page/page-tree.ts'
import { isBareTier } from '../words/tier-words.ts'

/** The level that a company's own words give it where no heading does: "Acme (Gold)", "Acme – Gold sponsor", alt="Gold sponsor: Acme". */
export function levelBeside(node: PageNode, label: string): string | null {
  const told = /^(.{3,40}?)\s*[:：–-]\s+\S/u.exec(label)?.[1]
  if (told && isBareTier(told)) return told
  let at = node
  while (at.parent && isInline(at.parent)) at = at.parent
  const siblings = at.parent?.children ?? []
  const first = siblings.indexOf(at) + 1
  for (let i = first; i < siblings.length && i < first + nearby; i++) {
    const next = siblings[i]!
    const text = wordsOf(next)
    if (text === '' && next !== '\n') continue
    return text !== '' && isBareTier(text) ? text : null
  }
  return null
}

// Beyond a few empty elements nothing stands beside it: a wall of logos would be walked once for each.
const nearby = 6
const another = /^(a|img|svg|picture|amp-img|object|input)$/

/** What stands beside a logo; a dash for what can be no level, as the next logo. */
function wordsOf(next: PageNode | string): string {
  if (typeof next !== 'string')
    return isInline(next) && next.textLength < 40 && !another.test(next.tag) ? bare(textOf(next, 60)) : '-'
  return next.length < 80 ? bare(squeeze(next)) : '-'
}

const bare = (text: string): string => text.replace(/^[-–—:,|([]+\s*|\s*[)\].,;]+$/gu, '').trim()
