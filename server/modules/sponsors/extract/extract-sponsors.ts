import { type Candidate, findCandidates, isPicture } from './candidates/candidates.ts'
import { type Badge, cutCards } from './cards/cards.ts'
import { chooseCards, type SeenCompany } from './cards/choose-cards.ts'
import { mergeSeen } from './cards/merge-seen.ts'
import { readCard } from './cards/read-card.ts'
import { type SettledCompany, settleRoles } from './cards/settle-roles.ts'
import { withoutPrices } from './cards/without-prices.ts'
import { findHeadings } from './headings/headings.ts'
import { sortHeadings } from './headings/name-headings.ts'
import { type PageContext, readPageContext } from './headings/page-context.ts'
import type { Section } from './headings/section.ts'
import { cutSections } from './headings/sections.ts'
import { cssPath } from './page/css-path.ts'
import { type PageNode, type PageTree, parsePage, textOf } from './page/page-tree.ts'
import { createZones, type Zone } from './page/zones.ts'
import { readEmbedded } from './texts/read-embedded.ts'
import { readPlainText } from './texts/read-plain-text.ts'
import { readSentences, readThanks } from './texts/read-sentences.ts'
import { cellsOfTables, readTables } from './texts/read-tables.ts'
import { holdsDate } from './words/dates.ts'
import { similarNames } from './words/logo-name.ts'
import type { SponsorRole } from './words/role-words.ts'
import { rankTiers } from './words/tier-words.ts'

export type ExtractedSponsor = {
  name: string
  nameInferred: boolean
  tier: string | null
  tierRank: number | null
  role: SponsorRole
  url: string | null
  logo: string | null
  evidence: { text: string; path: string }
  confidence: number
}

export type KindOfPage = 'sponsors' | 'exhibitors' | 'call_for_sponsors' | 'past_sponsors' | 'none'

export type Extraction = { sponsors: ExtractedSponsor[]; kindOfPage: KindOfPage; because: string[] }

/** Reads who sponsors, exhibits or otherwise stands behind an event from one page, by its structure and words alone. */
export function extractSponsors(html: string, options: { url?: string } = {}): Extraction {
  const page = parsePage(html)
  const base = options.url && URL.canParse(options.url) ? new URL(options.url) : undefined
  const zoneOf = createZones(page.textLength)
  const pictures = page.nodes.filter(isPicture)
  const inTable = cellsOfTables(page)
  const headings = findHeadings(page.nodes, pictureCounter(page, pictures)).filter(({ node }) => !inTable(node))
  const candidates = findCandidates(page, pictures, base, zoneOf)
  const context = readPageContext(page, headings, base, zoneOf, candidates)
  const sorts = sortHeadings(headings, candidates, context)
  const sections = cutSections({ headings, candidates, sorts, context, zoneOf, lastIndex: page.root.last })
  leaveScenery(sections)
  leaveButtons(sections)
  const walls = headings
    .filter((heading) => !sorts.names.has(heading) && !sorts.passed.has(heading) && !sorts.badges.has(heading))
    .map(({ node }) => node)
  const badges = headings
    .filter((heading) => sorts.badges.has(heading))
    .map(({ node: { index }, text }) => ({ index, text }))
  const seen = withoutContents(sections.flatMap((section) => companiesOf(section, page, walls, badges, zoneOf)))
  if (seen.length === 0) seen.push(...readSentences(page, candidates, zoneOf))
  const named = (seen.length > 0 ? seen : readEmbedded(page.scripts, base, context.role)).filter(
    ({ name }) => !holdsDate(name),
  )
  const merged = settleRoles(mergeSeen(withoutPrices(named)), () => textOf(page.root, 20_000))
  return {
    sponsors: present(merged, base),
    kindOfPage: kindOf(merged, sections, context),
    because: reasons(sections, merged),
  }
}

/** One button under several headings leads to one and the same form; no company stands under each. */
function leaveButtons(sections: readonly Section[]): void {
  const places = new Map<string, Set<Section>>()
  for (const section of sections)
    for (const candidate of section.candidates)
      if (isButton(candidate))
        places.set(written(candidate), (places.get(written(candidate)) ?? new Set()).add(section))
  const calls = new Set([...places].filter(([, under]) => under.size > 1).map(([words]) => words))
  if (calls.size === 0) return
  for (const section of sections)
    section.candidates = section.candidates.filter(
      (candidate) => !isButton(candidate) || !calls.has(written(candidate)),
    )
}

const isButton = ({ kind, node }: Candidate): boolean =>
  kind === 'link' &&
  node.attrs['class'] !== undefined &&
  /(^|[\s_-])(btn|button|cta)([\s_-]|$)/i.test(node.attrs['class'])
const written = ({ node, address }: Candidate): string => `${address?.href} ${textOf(node, 60)}`

/** One picture without a link under three headings decorates them; no company stands under each. */
function leaveScenery(sections: readonly Section[]): void {
  const places = new Map<string, Set<Section>>()
  for (const section of sections)
    for (const candidate of section.candidates)
      if (candidate.kind === 'logo' && candidate.source && !candidate.address)
        places.set(drawn(candidate), (places.get(drawn(candidate)) ?? new Set()).add(section))
  const scenery = new Set([...places].filter(([, under]) => under.size > 2).map(([source]) => source))
  if (scenery.size === 0) return
  for (const section of sections)
    section.candidates = section.candidates.filter((candidate) => candidate.address || !scenery.has(drawn(candidate)))
}

/** Links to the site's own pages before the levels of a list are its table of contents. */
function withoutContents(seen: SeenCompany[]): SeenCompany[] {
  const contents = new Set(seen.filter(({ address, logo }) => address && !logo).map(({ section }) => section))
  if (contents.size === 0) return seen
  const shown = new Set(seen.filter(({ logo, address }) => logo || address?.external).map(({ section }) => section))
  const over = new Set([...shown].map(({ parent }) => parent))
  return seen.filter(({ section }) => !over.has(section) || shown.has(section) || !contents.has(section))
}

const drawn = ({ source, alt }: Candidate): string => `${source} ${alt}`

function companiesOf(
  section: Section,
  page: PageTree,
  walls: readonly PageNode[],
  badges: readonly Badge[],
  zoneOf: (node: PageNode) => Zone,
): SeenCompany[] {
  if (section.blocked) return []
  const tables = readTables(section, page)
  if (tables.length > 0) return tables
  const cards = cutCards(section, walls, badges, page.nodes)
  const read = cards.flatMap((card) => {
    const seen = readCard(card, section.heading?.text ?? '')
    const named = section.namedInHeading
    // A name the company's own logo or link states stands, unless the heading only writes it in another way.
    if (seen && named && (seen.nameInferred || (cards.length === 1 && similarNames(named, seen.name)))) {
      return [{ card, seen: { ...seen, name: named, nameInferred: false } }]
    }
    return seen ? [{ card, seen }] : []
  })
  const chosen = chooseCards(section, read)
  const found = [...chosen, ...readPlainText(section, page, chosen, zoneOf)]
  return found.length > 0 ? found : readThanks(section)
}

function present(companies: readonly SettledCompany[], base: URL | undefined): ExtractedSponsor[] {
  const ranks = rankTiers(companies.flatMap(({ tier }) => (tier ? [tier] : [])))
  return companies.map(({ name, nameInferred, address, logo, text, node, role, tier, confidence }) => ({
    name,
    nameInferred,
    tier,
    tierRank: tier ? (ranks.get(tier) ?? null) : null,
    role,
    url: address ? (address.absolute ?? address.href) : null,
    logo: logo ? absoluteLogo(logo, base) : null,
    evidence: { text: tier && !text.includes(tier) ? `${tier}: ${text}` : text, path: cssPath(node) },
    confidence,
  }))
}

function absoluteLogo(source: string, base: URL | undefined): string {
  if (!base || /^https?:/.test(source)) return source
  if (/^\/(?!\/)[\w\-./]*$/.test(source) && !source.includes('/.')) return base.origin + source
  return URL.parse(source, base.href)?.href ?? source
}

function kindOf(companies: readonly SettledCompany[], sections: readonly Section[], context: PageContext): KindOfPage {
  const paying = companies.filter(({ role }) => role !== 'organizer' && role !== 'venue')
  if (paying.length > 0) {
    const exhibitors = paying.filter(({ role }) => role === 'exhibitor').length
    return exhibitors * 2 > paying.length ? 'exhibitors' : 'sponsors'
  }
  if (context.call || sections.some(({ blocked }) => blocked === 'call')) return 'call_for_sponsors'
  return context.past || sections.some(({ blocked }) => blocked === 'past') ? 'past_sponsors' : 'none'
}

function reasons(sections: readonly Section[], companies: readonly SettledCompany[]): string[] {
  const bySection = Map.groupBy(companies, ({ section }) => section)
  return sections.flatMap((section) => {
    const own = bySection.get(section) ?? []
    const heading = section.heading ? `"${section.heading.text}"` : 'the page itself'
    if (own.length > 0) return [`${own.length} under ${heading}, read as ${own[0]!.role}`]
    return section.blocked === 'call' || section.blocked === 'past'
      ? [`nothing under ${heading}: ${section.blocked === 'call' ? 'an offer to sponsors' : 'an earlier edition'}`]
      : []
  })
}

/** Pictures inside a node in constant time, by counting once in document order. */
function pictureCounter(
  page: PageTree,
  pictures: readonly PageNode[],
): (node: { index: number; last: number }) => number {
  const before = new Int32Array(page.nodes.length + 1)
  for (const { index } of pictures) before[index + 1] = 1
  for (let i = 0; i < page.nodes.length; i++) before[i + 1]! += before[i]!
  return ({ index, last }) => before[Math.floor(last) + 1]! - before[Math.ceil(index)]!
}
