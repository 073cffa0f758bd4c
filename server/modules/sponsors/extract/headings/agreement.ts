import type { Candidate } from '../candidates/candidates.ts'
import { firstAbove, type PageNode, within } from '../page/page-tree.ts'
import { bareName } from '../words/fold-words.ts'
import { nameOfFile, similarNames } from '../words/logo-name.ts'
import { domainLabel } from '../words/web-address.ts'
import { follows, type Heading } from './heading.ts'

const legalForm =
  /株式会社|有限会社|合同会社|財団法人|社団法人|大学|㈱|주식회사|\(주\)|有限公司|集团|\b(inc|llc|ltd|limited|gmbh|ag|kg|e\.?v|s\.?a|s\.?l|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|a\/s|aps|oy|ab|sp\. ?z ?o\. ?o|corp|corporation|company|co|plc|pty|sas|sarl|foundation|stiftung|universit\w+|institute?|ооо|ао|пао)\b\.?\s*$/i

/** Whether what stands on, over or beside a heading says that it is a company's name. */
export function agreesWithLink(
  heading: Heading,
  headings: readonly Heading[],
  places: readonly PageNode[],
  candidates: readonly Candidate[],
): boolean {
  if (legalForm.test(heading.text)) return true
  const inside = within(candidates, heading.node)[0]
  if (inside?.address?.external || insideLink(heading.node)) return true
  // The whole heading leads to a page of its own: the company's in a directory.
  if (inside?.kind === 'link' && inside.node.textLength === heading.node.textLength && leadsToProfile(heading, inside))
    return true
  const position = firstAbove(places, heading.node.index) - 1
  const label = headings[position + 1]
  const after = label && follows(heading, label) ? headings[position + 2] : label
  const next = after?.node.index ?? Number.POSITIVE_INFINITY
  const from = headings[position - 1]?.end ?? -1
  // The nearest before and the nearest after: a logo may stand above or below its name.
  const place = firstAbove(candidates, heading.node.index)
  return candidates
    .slice(Math.max(0, place - 2), place + 3)
    .some((candidate) => candidate.index > from && candidate.index < next && agrees(heading.text, candidate))
}

/** In a directory of exhibitors, or by the words of its address: /sponsors/acme. News are linked alike. */
function leadsToProfile({ under }: Heading, { address }: Candidate): boolean {
  return (
    under === 'exhibitor' ||
    /sponsor|partner|exhibit|aussteller|expos|compan|brand|vendor|booth/i.test(address?.path ?? '')
  )
}

export function agrees(text: string, { address, alt, source }: Candidate): boolean {
  const label = address?.host ? domainLabel(address.host) : ''
  if (label && (similarNames(text, label) || isSpeltOut(text, label))) return true
  return similarNames(text, alt) || (source !== '' && similarNames(text, nameOfFile(source)))
}

/** "ABC - Academy of Better Cities" beside abc.org. */
function isSpeltOut(text: string, label: string): boolean {
  const [short, long] = text.split(/\s+[-–—|]\s+/)
  return long !== undefined && bareName(short!) === bareName(label)
}

function insideLink(node: PageNode): boolean {
  for (let at = node.parent; at; at = at.parent) if (at.tag === 'a') return !(at.attrs['href'] ?? '#').startsWith('#')
  return false
}
