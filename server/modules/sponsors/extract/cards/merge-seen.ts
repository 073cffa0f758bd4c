import { bareName } from '../words/fold-words.ts'
import { isGeneralHeading } from '../words/general-heading.ts'
import { nameOfFile, similarNames } from '../words/logo-name.ts'
import { domainLabel, siteOf } from '../words/web-address.ts'
import type { SeenCompany } from './choose-cards.ts'

/** A kept company with what it is compared by, computed once: pages of two thousand exhibitors are real. */
type Kept = { company: SeenCompany; bare: string; tier: string; general: boolean }

/** One row per company and tier: pages repeat their sponsors in side bars, footers, carousels and text lists. */
export function mergeSeen(seen: readonly SeenCompany[]): SeenCompany[] {
  const kept: Kept[] = []
  const byName = new Map<string, Kept[]>()
  const bySite = new Map<string, Kept[]>()
  const keep = (entry: Kept) => {
    kept.push(entry)
    file(byName, entry.bare, entry)
    if (entry.company.address?.external) file(bySite, siteOf(entry.company.address), entry)
  }
  const tiers = new Map<string, ReadTier>()
  for (const company of seen) {
    const entry = compared({ ...company }, tiers)
    const namesakes = byName.get(entry.bare) ?? []
    const neighbours = company.address?.external ? (bySite.get(siteOf(company.address)) ?? []) : []
    const twin = namesakes.find((other) => isSame(other, entry)) ?? neighbours.find((other) => isSame(other, entry))
    const copied = namesakes.find(
      (other) => other.company.section === company.section || namesTheOther(other.company, company),
    )
    if (twin) improve(twin, entry)
    else if (copied?.company.address && company.address)
      keep(
        compared(
          { ...company, name: nameOfFile(company.logo ?? '') || company.address.domain, nameInferred: true },
          tiers,
        ),
      )
    else keep(entry)
  }
  return kept.map(({ company }) => company)
}

type ReadTier = { bare: string; general: boolean }

function compared(company: SeenCompany, tiers: Map<string, ReadTier>): Kept {
  const written = company.tier ?? ''
  const tier = tiers.get(written) ?? {
    bare: bareName(written).replace(/sponsor(s|en|er|i)?|スポンサー/g, ''),
    // A heading that only says "Sponsors" gives way to one that says which.
    general: isGeneralHeading(written),
  }
  tiers.set(written, tier)
  const general = company.tier === null || (company.section.trust === 'sure' && tier.general)
  return { company, bare: bareName(company.name), tier: tier.bare, general }
}

function isSame(a: Kept, b: Kept): boolean {
  const one = a.company.section.role
  const two = b.company.section.role
  if (one !== two && !(helps.has(one) && helps.has(two))) return false
  return sameCompany(a, b) && (a.tier === b.tier || a.general || b.general)
}

const helps = new Set<string>(['sponsor', 'partner', 'supporter'])

function sameCompany(a: Kept, b: Kept): boolean {
  const named = a.bare === b.bare && a.bare !== ''
  const one = a.company.address
  const two = b.company.address
  if (!one?.external || !two?.external) return named
  if (named && !namesTheOther(a.company, b.company)) return true
  // An inferred name knows only the site; a written one of the same site says it better.
  if (a.company.nameInferred || b.company.nameInferred) return siteOf(one) === siteOf(two)
  return (
    one.absolute === two.absolute &&
    (similarNames(a.company.name, b.company.name) || a.company.section !== b.company.section)
  )
}

/** A logo copied with its alternative text left unchanged: the name fits one of the two addresses only. */
function namesTheOther(a: SeenCompany, b: SeenCompany): boolean {
  if (!a.address?.external || !b.address?.external) return false
  const one = domainLabel(a.address.host)
  const two = domainLabel(b.address.host)
  if (one === two || !similarNames(a.name, one) || similarNames(a.name, two)) return false
  return b.logo !== null && similarNames(nameOfFile(b.logo), two)
}

function improve(kept: Kept, other: Kept): void {
  const { company } = kept
  if (company.nameInferred && !other.company.nameInferred) {
    company.name = other.company.name
    company.nameInferred = false
  }
  if (kept.general && !other.general) {
    company.section = other.company.section
    company.tier = other.company.tier
    kept.tier = other.tier
    kept.general = false
  }
  company.logo ??= other.company.logo
  if (!company.address?.external && other.company.address?.external) company.address = other.company.address
  company.confidence = Math.max(company.confidence, other.company.confidence)
}

function file(index: Map<string, Kept[]>, key: string, entry: Kept): void {
  const entries = index.get(key)
  if (entries) entries.push(entry)
  else index.set(key, [entry])
}
