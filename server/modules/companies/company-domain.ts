import { parse } from 'tldts'
import { companyKey, coreWords, nameParts } from './company-name.ts'
import { SHARED_HOSTS } from './shared-hosts.ts'

export type CompanyDomain = {
  /** Registrable domain: `acme.co.uk` for https://careers.acme.co.uk/jobs; `acme.github.io` on a site host. */
  domain: string
  /** The registrable domain without its public suffix: `acme`. */
  label: string
  suffix: string
  /** `own`: the company's. `hosted`: its name under a site host. `shared`: a page among many companies' pages. */
  kind: 'own' | 'hosted' | 'shared'
}

/**
 * Whose web address this is. A name lets the owner of a shared host have it: linkedin.com is shared for everyone but LinkedIn.
 * Undefined for what isn't a web host (an IP address, a bare word, a file).
 */
export function companyDomain(urlOrHost: string, name?: string): CompanyDomain | undefined {
  const found = parse(urlOrHost.trim().toLowerCase(), { allowPrivateDomains: true })
  if (found.isIp || !found.hostname?.includes('.') || !found.publicSuffix) return undefined
  const { hostname, publicSuffix: suffix } = found
  // The bare host of a platform (github.io itself) has no name under a suffix: it's the platform's.
  if (!found.domain) return { domain: hostname, label: hostname.split('.')[0]!, suffix, kind: 'shared' }
  const domain = found.domain
  const label = domain.slice(0, -suffix.length - 1)
  const shared = SHARED_HOSTS.has(domain) || SHARED_HOSTS.has(hostname.replace(/^www\./, ''))
  const owners = CORPORATE_SUBDOMAIN.test(hostname) || (name !== undefined && isNamedAfter(domain, name))
  if (shared && !owners) return { domain, label, suffix, kind: 'shared' }
  return { domain, label, suffix, kind: found.isPrivate && !isCitySuffix(suffix) ? 'hosted' : 'own' }
}

// On a host full of other people's pages these are still the host's own: about.acme.com, careers.acme.com.
const CORPORATE_SUBDOMAIN =
  /^(?:about|careers?|jobs|engineering|developers?|opensource|research|press|investors?|corp|company)\./

/** Registrable domains that say who the company is: its own and hosted ones, each once. */
export function companyDomains(urlsOrHosts: string[], name?: string): CompanyDomain[] {
  const found = urlsOrHosts.map((url) => companyDomain(url, name)).filter((one) => one !== undefined)
  const telling = found.filter(({ kind }) => kind !== 'shared')
  return [...new Map(telling.map((one) => [one.domain, one])).values()]
}

/** Whether the domain carries the company's name: "Acme Tools GmbH" and acmetools.de, acme.com, acme-tools.io. */
export function isNamedAfter(domain: string, name: string): boolean {
  const found = parse(domain, { allowPrivateDomains: true })
  const label = (found.domainWithoutSuffix ?? domain).replace(/[^\p{L}\p{N}]/gu, '')
  const bare = domain.replace(/[^\p{L}\p{N}]/gu, '')
  // Some companies own a top-level domain of their name.
  const brand = found.publicSuffix
  return [name, ...nameParts(name)].some((part) => {
    const key = companyKey(part)
    const core = coreWords(part).join('')
    return (
      key === label || key === bare || key === brand || core === label || (label.length > 3 && key.startsWith(label))
    )
  })
}

// Regional suffixes (wroc.pl, ne.jp) are as good as a country's; platforms' suffixes are two labels ending in a company's name.
function isCitySuffix(suffix: string): boolean {
  const [first, second] = suffix.split('.')
  return second !== undefined && second.length === 2 && first!.length <= 9 && !PLATFORM_TLDS.has(second)
}

// Country codes that platforms use for their hosting domains far more often than regions do.
const PLATFORM_TLDS = new Set('io co me ai sh so to app dev cc ly gg tv fm in eu'.split(' '))
