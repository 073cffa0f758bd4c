import type { Candidate } from '../candidates/candidates.ts'
import { type PageNode, textOf } from '../page/page-tree.ts'
import { bareName } from '../words/fold-words.ts'
import { cleanName, looksLikeAddress, similarNames } from '../words/logo-name.ts'
import { type Address, domainLabel, isProfile } from '../words/web-address.ts'

/** What is said of a company beside its logo, and the links in it. */
export type Description = { node: PageNode; links: readonly Candidate[] }

/**
 * Whom a description speaks of: its subject where that fits the logo's file or a link in it, else whom it links;
 * and the link that leads there.
 */
export function readDescription(
  { node, links }: Description,
  file: string,
): { name: string | undefined; address: Address | undefined } {
  const text = textOf(node, 300)
  const [, subject = ''] = opening.exec(text) ?? []
  const spelt = withoutSpaces.exec(text)?.[1]
  const named = cleanName(spelt ?? subject)
  const outside = links.filter(({ address }) => address?.external && !isProfile(address))
  const linked = outside.find(({ node }) => isNameLike(textOf(node, 120)))
  // Any phrase with capitals begins a sentence: "Quality Engineering is what we do".
  const agreed = named !== '' && (spelt || fits(named, file) || outside.some((link) => isSiteOf(named, link)))
  const name = agreed ? named : linked ? cleanName(textOf(linked.node, 120)) : undefined
  return { name, address: outside.find((link) => leadsTo(link, name ?? '', file))?.address }
}

// Words with capitals, and the small ones between them, up to the verb.
const opening =
  /^(?:The |At |Die |Der |Das |L[ae] |Les |El |Los |Las |Il |Lo |I |O |A |Os |As |De |Het )?((?:\p{Lu}|\d)[\p{L}\p{N}&'’.+-]*(?:,? (?:(?:&|of|and|for|the|at|de|du|des|di|del|da|do|von|für|und|et|y|e) )?\(?(?:\p{Lu}|\d)[\p{L}\p{N}&'’.+-]*\)?){0,9}) \p{Ll}/u
// Where words are not parted by spaces, a company's form tells its name.
const withoutSpaces =
  /^((?:株式会社|有限会社|合同会社|一般社団法人)[^\s、。，「」]{2,20}?|[^\s、。，「」]{2,24}(?:株式会社|有限会社|合同会社|大学|公司|集团))(?:は|が|是|，|、|成立)/u
const isNameLike = (text: string): boolean =>
  text.length <= 90 &&
  /\p{Lu}|\p{Lo}/u.test(text) &&
  text.split(' ').length < 11 &&
  !looksLikeAddress(text) &&
  cleanName(text) !== ''

function leadsTo({ node, address }: Candidate, name: string, file: string): boolean {
  const label = domainLabel(address!.host)
  return textOf(node, 120) === name || similarNames(label, name) || similarNames(label, file)
}

const isSiteOf = (name: string, { address }: Candidate): boolean => similarNames(domainLabel(address!.host), name)

/** "afs" or "alder" beside "Alder Financial Services". */
function fits(name: string, file: string): boolean {
  const short = bareName(file)
  if (short.length < 2) return false
  const initials = name
    .replace(/\(.*\)/, '')
    .split(' ')
    .flatMap((word) => (/^\p{Lu}/u.test(word) ? word[0]! : []))
    .join('')
  if (initials.length > 1 && bareName(initials) === short) return true
  return similarNames(name, file) || name.split(' ').some((word) => word.length > 4 && short.includes(bareName(word)))
}
