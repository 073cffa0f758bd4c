import type { Candidate } from '../candidates/candidates.ts'
import type { PageNode, PageTree } from '../page/page-tree.ts'
import type { Zone } from '../page/zones.ts'
import { bareName } from '../words/fold-words.ts'
import { isGeneralHeading } from '../words/general-heading.ts'
import { isPastWording, meaningOfHeading } from '../words/heading-meaning.ts'
import { roleOfWords, type SponsorRole } from '../words/role-words.ts'
import { weightOfTier } from '../words/tier-words.ts'
import type { Heading } from './heading.ts'

export type PageContext = {
  /** What the page as a whole says it lists, from its title, address or first headings. */
  role: SponsorRole | undefined
  call: boolean
  /** Somewhere it offers to become one. */
  offers: boolean
  past: boolean
  /** It lists those of the past, by levels, and nobody else. */
  pastOnly: boolean
  year: number | null
  /** At least two metals among the headings of a page that speaks of sponsors: medals, tickets and rings are gold and silver as well. */
  metals: boolean
  /** Words of the event's own name, to tell "FooConf Exhibitors" from a tier's name. */
  titleWords: Set<string>
  title: string
  /** The parts of its title, to compare headings with. */
  segments: Set<string>
}

export function readPageContext(
  page: PageTree,
  headings: readonly Heading[],
  base: URL | undefined,
  zoneOf: (node: PageNode) => Zone,
  candidates: readonly Candidate[],
): PageContext {
  const segments = page.title.split(/\s+[-–—|:·»«/]\s+|\s*[|｜–—»:：·]\s*/).filter(Boolean)
  const first = headings.filter(({ rank }) => rank <= 2).slice(0, 3)
  const meanings = [
    ...segments.map(meaningOfHeading),
    ...first.filter(({ rank }) => rank === 1).map(({ meaning }) => meaning),
  ]
  const listed = meanings.find(({ kind }) => kind === 'list')
  return {
    role: listed?.role ?? roleOfPath(base),
    offers: headings.some(({ meaning }) => meaning.kind === 'call'),
    call: meanings.some(({ kind }) => kind === 'call'),
    past: meanings.some(({ kind }) => kind === 'past'),
    pastOnly: listsPastAlone(page.title, headings, candidates, zoneOf),
    year: yearOfPage(page, headings, base),
    metals: nameTwoMetals(headings) && speaksOfSponsors(page, headings, base, zoneOf),
    title: page.title,
    segments: new Set(segments.map(bareName)),
    titleWords: new Set(page.title.toLowerCase().split(/[^\p{L}\p{N}&]+/u)),
  }
}

/** "The past sponsors" over levels, with nobody before the first of them and no word of another year. */
function listsPastAlone(
  title: string,
  headings: readonly Heading[],
  candidates: readonly Candidate[],
  zoneOf: (node: PageNode) => Zone,
): boolean {
  const first = headings.find(({ node }) => zoneOf(node) === 'main')
  if (first?.meaning.kind !== 'past' || first.rank > 2) return false
  const lists = headings.filter(
    ({ meaning, node }) => (meaning.kind === 'list' || meaning.kind === 'tier') && node.index > first.node.index,
  )
  // Where the title says so too, "Sponsors" is no other list.
  const isOther = ({ text, meaning }: Heading) => meaning.year || (isGeneralHeading(text) && !isPastWording(title))
  if (lists.length === 0 || lists.some(isOther)) return false
  const until = lists[0]!.node.index
  return !candidates.some(({ index, node, address }) => index < until && address?.external && zoneOf(node) === 'main')
}

function nameTwoMetals(headings: readonly Heading[]): boolean {
  let first: number | undefined
  return headings.some(({ text, meaning }) => {
    const weight = meaning.kind === 'tier' || meaning.kind === 'list' ? weightOfTier(text) : undefined
    first ??= weight
    return weight !== undefined && weight !== first
  })
}

/** In its title, its address, its headings or the texts of its pictures; a site names its partners in the menu and the footer of any page. */
function speaksOfSponsors(
  page: PageTree,
  headings: readonly Heading[],
  base: URL | undefined,
  zoneOf: (node: PageNode) => Zone,
): boolean {
  if (isPaying(page.title) || roleOfPath(base)) return true
  if (headings.some(({ text, node }) => isPaying(text) && zoneOf(node) === 'main')) return true
  return page.nodes.some((node) => isPaying((node.attrs['alt'] ?? '').slice(0, 100)) && zoneOf(node) === 'main')
}

function isPaying(text: string): boolean {
  const role = roleOfWords(text)
  return role !== undefined && role !== 'organizer' && role !== 'venue'
}

function roleOfPath(base: URL | undefined): SponsorRole | undefined {
  const last = base?.pathname
    .split('/')
    .filter(Boolean)
    .pop()
    ?.replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
  if (!last || last.length > 40) return undefined
  const meaning = meaningOfHeading(last)
  return meaning.kind === 'list' ? meaning.role : undefined
}

/** The edition the page speaks for: its title and first heading before its address, and never a heading about sponsors of a year. */
function yearOfPage(page: PageTree, headings: readonly Heading[], base: URL | undefined): number | null {
  const top = headings.find(({ rank, meaning }) => rank === 1 && meaning.year)?.meaning.year
  const years = [...`${page.title} ${base?.href ?? ''}`.matchAll(/(?<!\d)(20[0-4]\d|19[89]\d)(?!\d)/g)].map(([year]) =>
    Number(year),
  )
  if (top) years.push(top)
  if (years.length > 0) return Math.max(...years)
  const labelled = headings
    .filter(({ meaning }) => meaning.kind === 'list' && meaning.year)
    .map(({ meaning }) => meaning.year!)
  return labelled.length > 1 ? Math.max(...labelled) : null
}
