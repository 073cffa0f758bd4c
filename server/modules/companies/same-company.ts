import { type CompanyDomain, companyDomains, isNamedAfter } from './company-domain.ts'
import { companyKey, coreWords, displayName, isTelling, nameParts } from './company-name.ts'

export type CompanySighting = { name: string; domains?: string[] }

export type SameCompany = { same: boolean; confidence: number; because: string }

/** Whether two sightings are one company. Domains may be hosts or addresses; pages on shared hosts are ignored. */
export function sameCompany(a: CompanySighting, b: CompanySighting): SameCompany {
  const one = { name: a.name, domains: companyDomains(a.domains ?? [], a.name) }
  const other = { name: b.name, domains: companyDomains(b.domains ?? [], b.name) }
  const shared = one.domains.find(({ domain }) => other.domains.some((theirs) => theirs.domain === domain))
  if (shared) return bySharedDomain(shared, one, other)
  return one.domains.length > 0 && other.domains.length > 0 ? acrossDomains(one, other) : byNameAlone(one, other)
}

type Side = { name: string; domains: CompanyDomain[] }

/** `core`: equal but for words that describe the business. `part`: one of several names given together is the same. */
type Likeness = 'equal' | 'core' | 'part' | 'none'

function compareNames(a: string, b: string): Likeness {
  if (companyKey(a) === companyKey(b) || webName(a) === webName(b)) return 'equal'
  const [coreA, coreB] = [coreWords(a).join(''), coreWords(b).join('')]
  if (coreA === coreB && coreA.length >= 3) return 'core'
  const theirs = nameParts(b).map(companyKey)
  return nameParts(a).some((part) => companyKey(part).length > 2 && theirs.includes(companyKey(part))) ? 'part' : 'none'
}

/** The key of "acme.com" as a name is acme, where enough is left of it to mean one company. */
function webName(name: string): string {
  const shown = displayName(name)
  const bare = shown.replace(/\.(?:com|net|org|io|co|jp|de)$/i, '')
  return companyKey(bare.length >= 6 ? bare : shown)
}

function bySharedDomain({ domain }: CompanyDomain, a: Side, b: Side): SameCompany {
  if (compareNames(a.name, b.name) !== 'none') return same(0.98, `both at ${domain}, and the names agree`)
  return isNamedAfter(domain, a.name) || isNamedAfter(domain, b.name)
    ? same(0.9, `both at ${domain}: ${displayName(a.name)} and ${displayName(b.name)} go under one company's address`)
    : same(0.8, `both at ${domain}, though the names differ`)
}

function acrossDomains(a: Side, b: Side): SameCompany {
  const likeness = compareNames(a.name, b.name)
  const label = sharedLabel(a, b)
  if (likeness === 'core' && label)
    return same(0.8, `the names agree but for what they describe, and both are ${label}`)
  if (likeness !== 'equal') return different(0.95, 'other names at other domains')
  if (isTelling(a.name)) {
    if (label) return same(0.93, `same name, and both domains are ${label}`)
    const named = carries(a) || carries(b)
    return named ? same(0.85, 'same name, carried by one of the domains') : same(0.75, 'same distinctive name')
  }
  if (label && areCountrySiblings(a, b)) return same(0.85, `same name, ${label} in another country`)
  if (!label && carries(a) && carries(b)) return same(0.8, 'same name, carried by both domains')
  return different(0.6, 'a short common name at unrelated domains')
}

function byNameAlone(a: Side, b: Side): SameCompany {
  const likeness = compareNames(a.name, b.name)
  if (likeness === 'equal') return same(isTelling(a.name) ? 0.9 : 0.8, `same name ${displayName(a.name)}`)
  if (likeness === 'none') return different(0.9, 'other names')
  return likeness === 'core' && oneIsBare(a.name, b.name)
    ? same(0.7, `${displayName(a.name)} and ${displayName(b.name)} differ by a describing word only`)
    : different(0.6, 'the names agree in part, and no domain says more')
}

/** "Acme" beside "Acme Software" is one company; "Acme Software" beside "Acme Media" may be two. */
function oneIsBare(a: string, b: string): boolean {
  const core = coreWords(a).join('')
  return core.length >= 5 && (companyKey(a) === core || companyKey(b) === core)
}

/** A domain is the name, or begins with it: acme.com, acme-cloud.io. */
function carries({ name, domains }: Side): boolean {
  const key = companyKey(name)
  return domains.some(
    ({ domain, label }) => isNamedAfter(domain, name) || (key.length > 3 && plain(label).startsWith(key)),
  )
}

function sharedLabel(a: Side, b: Side): string | undefined {
  return a.domains.find((one) => b.domains.some((other) => plain(other.label) === plain(one.label)))?.label
}

// acme.com and acme.co.jp, acme.jp and acme.co.jp are one company more often than acme.com and acme.io.
function areCountrySiblings(a: Side, b: Side): boolean {
  return a.domains.some((one) =>
    b.domains.some((other) => {
      const countries = new Set([countryOf(one), countryOf(other)].filter((country) => country !== undefined))
      return countries.size === 1
    }),
  )
}

/** The country of a suffix, unless it is one the world uses for its sound. */
function countryOf({ suffix }: CompanyDomain): string | undefined {
  return /(?:^|\.)(?!io|ai|co|me|ly|to|sh|so|tv|fm|gg)([a-z]{2})$/.exec(suffix)?.[1]
}

const plain = (label: string) => label.replace(/[-.]/g, '')

const same = (confidence: number, because: string): SameCompany => ({ same: true, confidence, because })
const different = (confidence: number, because: string): SameCompany => ({ same: false, confidence, because })
