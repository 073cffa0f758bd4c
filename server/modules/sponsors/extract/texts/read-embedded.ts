import type { SeenCompany } from '../cards/choose-cards.ts'
import { emptySection } from '../headings/section.ts'
import type { PageNode, PageScript } from '../page/page-tree.ts'
import { meaningOfHeading } from '../words/heading-meaning.ts'
import { cleanName, looksLikeAddress } from '../words/logo-name.ts'
import { roleOfWords, type SponsorRole } from '../words/role-words.ts'
import { readAddress } from '../words/web-address.ts'
import { valuesIn } from './script-values.ts'

type Found = { name: string; url: string; logo: string; tier: string | null; role: SponsorRole; path: string }

const nameKeys = [
  'name',
  'companyName',
  'company_name',
  'company',
  'title',
  'organization',
  'organisation',
  'displayName',
  'label',
  'sponsorName',
]
const urlKeys = [
  'url',
  'website',
  'link',
  'href',
  'websiteUrl',
  'website_url',
  'homepage',
  'web',
  'siteUrl',
  'externalUrl',
  'sameAs',
  'companyUrl',
  'targetUrl',
]
const logoKeys = ['logo', 'logoUrl', 'logo_url', 'image', 'img', 'imageUrl', 'picture', 'src', 'thumbnail']
const tierKeys = [
  'tier',
  'level',
  'sponsorLevel',
  'sponsorshipLevel',
  'sponsorship_level',
  'category',
  'package',
  'type',
  'rank',
  'plan',
  'tierName',
  'levelName',
]

/** Lists of sponsors in the data a page carries for its scripts: JSON islands, schema.org, Next.js props and flight rows. */
export function readEmbedded(
  scripts: readonly PageScript[],
  base: URL | undefined,
  roleOfPage: SponsorRole | undefined,
): SeenCompany[] {
  const found: Found[] = []
  for (const script of scripts)
    for (const value of valuesIn(script, roleOfPage)) walk(value, [], { role: undefined, tier: null }, found, 0)
  return withoutConsent(found).map(({ name, url, logo, tier, role, path }) => ({
    name,
    nameInferred: false,
    address: url ? readAddress(url, base) : undefined,
    logo: logo || null,
    text: `${path}: ${name}`,
    node: scriptNode,
    section: emptySection({ role, tier, end: 0 }),
    tier,
    confidence: 0.8,
  }))
}

/** The "partners" of a consent dialog lead to what they promise about cookies; whom an event thanks leads home. */
function withoutConsent(found: readonly Found[]): readonly Found[] {
  return [...Map.groupBy(found, ({ path }) => path).values()].flatMap((list) => {
    const addresses = list.filter(({ url }) => url !== '')
    const promises = addresses.filter(({ url }) => promiseWords.test(url))
    return promises.length > 0 && promises.length * 2 >= addresses.length ? [] : list
  })
}

const promiseWords =
  /[/.#?=_-](privacy|privacidad|privacidade|privacybeleid|confidentialite|datenschutz|cookies?|terms|gdpr|dsgvo|consent|legal|policy|policies|opt-?out)(?![a-z])/i

type Inherited = { role: SponsorRole | undefined; tier: string | null }

function walk(value: unknown, path: readonly string[], inherited: Inherited, found: Found[], depth: number): void {
  if (depth > 40 || found.length > 3000 || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) walk(item, path, inherited, found, depth + 1)
    return
  }
  const record = value as Record<string, unknown>
  const company = inherited.role ? readCompany(record, inherited, path) : undefined
  if (company) {
    found.push(company)
    return
  }
  const group = groupTier(record)
  for (const [key, child] of Object.entries(record)) {
    if (typeof child !== 'object' || child === null) continue
    const own = roleOfKey(key)
    walk(
      child,
      [...path, key],
      { role: own ?? inherited.role, tier: group ?? tierOfKey(key) ?? inherited.tier },
      found,
      depth + 1,
    )
  }
}

/** A record is a company when it has a name and either an address or a logo, and holds no list of its own. */
function readCompany(
  record: Record<string, unknown>,
  inherited: Inherited,
  path: readonly string[],
): Found | undefined {
  if (Object.values(record).some((value) => Array.isArray(value) && value.length > 1 && typeof value[0] === 'object'))
    return undefined
  const name = cleanName(textAt(record, nameKeys))
  if (!name || name.length > 90 || looksLikeAddress(name) || meaningOfHeading(name).kind === 'call') return undefined
  const url = textAt(record, urlKeys)
  const logo = textAt(record, logoKeys)
  const tier = textAt(record, tierKeys)
  if (!url && !logo && !tier && path.length < 2) return undefined
  const sound = tier.length <= 40 && !/^(organization|corporation|person|image|link)$/i.test(tier) ? tier : ''
  return { name, url, logo, tier: sound || inherited.tier, role: inherited.role!, path: path.join('.') }
}

function textAt(record: Record<string, unknown>, keys: readonly string[]): string {
  for (const key of keys) {
    const value = record[key]
    if (typeof value === 'string' && value.trim()) return value.trim()
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const inner = value as Record<string, unknown>
      for (const innerKey of ['url', 'src', 'name', 'title', 'href', 'sourceUrl'])
        if (typeof inner[innerKey] === 'string') return inner[innerKey] as string
    }
  }
  return ''
}

function groupTier(record: Record<string, unknown>): string | null {
  const holdsList = Object.values(record).some(
    (value) => Array.isArray(value) && value.length > 0 && typeof value[0] === 'object',
  )
  const tier = holdsList ? textAt(record, [...tierKeys, 'name', 'title', 'heading']) : ''
  return tier && tier.length <= 40 && ['list', 'tier'].includes(meaningOfHeading(tier).kind) ? tier : null
}

function roleOfKey(key: string): SponsorRole | undefined {
  const words = key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ')
  const role = roleOfWords(words)
  return role && meaningOfHeading(words).kind === 'list' ? role : undefined
}

function tierOfKey(key: string): string | null {
  return meaningOfHeading(key).kind === 'tier' ? key : null
}

const scriptNode: PageNode = {
  tag: 'script',
  attrs: {},
  parent: null,
  children: [],
  index: 0,
  last: 0,
  place: 1,
  elements: 0,
  places: 0,
  textLength: 0,
}
