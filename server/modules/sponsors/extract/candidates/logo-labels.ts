import { cleanName, isGeneric, nameOfFile, similarNames } from '../words/logo-name.ts'
import { domainLabel, siteOf } from '../words/web-address.ts'
import type { Candidate } from './candidates.ts'

/** What the alternative texts of a page's logos say once they are seen together. */
export function settleLabels(candidates: readonly Candidate[]): void {
  turnIconsIntoLinks(candidates)
  forgetCopiedLabels(candidates)
  undoGenitives(candidates)
}

/** One picture, labelled alike, that leads to several companies is the button beside each of them and nobody's logo. */
function turnIconsIntoLinks(candidates: readonly Candidate[]): void {
  const sources = candidates.flatMap(({ source }) => source || [])
  if (new Set(sources).size === sources.length) return
  const drawn = (candidate: Candidate) =>
    candidate.kind === 'logo' && candidate.source && candidate.address?.external
      ? `${candidate.source} ${candidate.alt}`
      : undefined
  const shared = sharedBy(candidates, drawn, ({ address }) => domainLabel(address!.host))
  if (shared.size === 0) return
  for (const candidate of candidates) {
    // Two may be one company's sites in two countries, where the picture says whose.
    const companies = shared.get(drawn(candidate) ?? '')?.size ?? 0
    if (companies < (isGeneric(candidate.alt) ? 2 : 3) || isCalled(candidate, cleanName(candidate.alt))) continue
    candidate.kind = 'link'
    candidate.alt = ''
    candidate.source = ''
  }
}

/**
 * One alternative text on the logos of three companies was copied, and names none of them; without links, files tell them apart.
 * Where only one logo's own site or file is called so, even the one other has it by copying.
 */
function forgetCopiedLabels(candidates: readonly Candidate[]): void {
  const shared = sharedBy(
    candidates,
    ({ alt }) => alt || undefined,
    ({ address, source }) => (address?.external ? siteOf(address) : source),
  )
  if (shared.size === 0) return
  const labelled = Map.groupBy(
    candidates.filter(({ alt }) => shared.has(alt)),
    ({ alt }) => alt,
  )
  for (const [alt, group] of labelled) {
    const name = cleanName(alt)
    const others = group.filter((candidate) => !isCalled(candidate, name))
    const linked = others.length < group.length && group.every(({ address }) => address?.external)
    if (!linked && shared.get(alt)!.size < 3) continue
    for (const candidate of others) {
      candidate.alt = ''
      candidate.copied = true
    }
  }
}

const isCalled = ({ address, source }: Candidate, name: string): boolean =>
  (address?.external && similarNames(name, domainLabel(address.host))) || similarNames(name, nameOfFile(source))

/** "Alder's logo", "Birch Works' logo": where most logos are described so, the name is without its ending. "Wendy's logo" alone may be anyone's. */
function undoGenitives(candidates: readonly Candidate[]): void {
  const described = candidates.filter(({ alt }) => endOfLogo.test(alt))
  const owned = described.filter(({ alt }) => genitive.test(alt))
  if (owned.length < 2 || owned.length * 2 <= described.length) return
  for (const candidate of owned) candidate.alt = candidate.alt.replace(genitive, '')
}

const endOfLogo = /\S\s(?:logo|logotype|wordmark|banner|logga|logotyp|logosu)$/i
// English, Swedish and Finnish with a colon, Turkish.
const genitive = /(?:['’]s?|:s|:n|['’]n?[iıuü]n) (?:logo|logotype|wordmark|banner|logga|logotyp|logosu)$/i

/** Keys that belong to more than one company, with these. */
function sharedBy(
  candidates: readonly Candidate[],
  keyOf: (candidate: Candidate) => string | undefined,
  companyOf: (candidate: Candidate) => string,
): Map<string, Set<string>> {
  const first = new Map<string, string>()
  const shared = new Map<string, Set<string>>()
  for (const candidate of candidates) {
    const key = keyOf(candidate)
    if (key === undefined) continue
    const company = companyOf(candidate)
    if (!company) continue
    const other = first.get(key)
    if (other === undefined) first.set(key, company)
    else if (other !== company) shared.set(key, (shared.get(key) ?? new Set([other])).add(company))
  }
  return shared
}
