import { parse as parseHost } from 'tldts'
import { remembered } from './remembered.ts'

const platforms = new Set(
  'twitter x facebook fb linkedin instagram youtube youtu vimeo flickr pinterest tiktok myspace t wa whatsapp telegram discord slack xing weibo weixin vk mastodon bsky threads medium meetup eventbrite goo bit bitly google maps apple hatena line note github gitlab tumblr snapchat reddit spotify soundcloud slideshare lanyrd plus feedburner addthis addtoany gravatar'.split(
    ' ',
  ),
)
const tooLong = new RegExp(`(?:[a-zA-Z][^a-zA-Z]*){${Math.max(...[...platforms].map(({ length }) => length)) + 1}}`)
const platformHosts =
  /(^|\.)(twitter\.com|x\.com|facebook\.com|fb\.com|fb\.me|linkedin\.com|instagram\.com|youtube\.com|youtu\.be|vimeo\.com|flickr\.com|pinterest\.[a-z.]+|myspace\.com|tiktok\.com|t\.me|wa\.me|whatsapp\.com|discord\.(gg|com)|xing\.com|weibo\.com|vk\.com|bsky\.app|threads\.net|meetup\.com|eventbrite\.[a-z.]+|goo\.gl|maps\.google\.[a-z.]+|b\.hatena\.ne\.jp|lanyrd\.com|pledgie\.com|addtoany\.com|creativecommons\.org)$/

export type Address = {
  href: string
  absolute: string | null
  host: string
  domain: string
  external: boolean
  path: string
}

/** Reads an href; undefined when it leads to no page (mail, telephone, script, a place on the same page). */
export function readAddress(href: string, base: URL | undefined): Address | undefined {
  const raw = href.trim()
  if (raw === '' || raw.startsWith('#')) return undefined
  const plain = plainAddress.exec(raw)
  if (plain) return describe(raw, plain[2] ? raw : `${raw}/`, plain[1]!, plain[2] ?? '/', base)
  if (/^[a-z][a-z0-9+.-]*:/i.test(raw) && !/^https?:/i.test(raw)) return undefined
  const url = parse(raw, base)
  if (!url) return { href: raw, absolute: null, host: '', domain: '', external: false, path: raw }
  return describe(raw, url.href, url.hostname.toLowerCase(), url.pathname + url.search, base)
}

// Nine addresses of ten need no URL parser: nothing in them to decode, resolve or reject.
const plainAddress = /^https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(\/[\w\-./?=&%+~]*)?$/

function describe(href: string, absolute: string, host: string, path: string, base: URL | undefined): Address {
  const domain = registrableDomain(host)
  const external = base
    ? (registrableDomain(base.hostname) !== domain && !isOwnName(base.hostname, host)) || isShared(base.hostname, host)
    : true
  return { href, absolute, host, domain, external, path }
}

type Domain = { domain: string; label: string; platform: boolean }

export function registrableDomain(host: string): string {
  return domainOf(host).domain
}

/** acme from www.acme.co.uk. */
export function domainLabel(host: string): string {
  return domainOf(host).label
}

const domainOf = remembered((host: string): Domain => {
  const { domain, domainWithoutSuffix } = parseHost(host, { allowPrivateDomains: false, extractHostname: false })
  return { domain: domain ?? host, label: domainWithoutSuffix ?? host, platform: platformHosts.test(host) }
})

/** A profile on a social platform, as opposed to the platform itself as a company. */
export function isProfile(address: Address): boolean {
  return /[^/]/.test(address.path) && domainOf(address.host).platform
}

/** What tells two companies' addresses apart: the domain, and on a platform of profiles whose it is. */
export function siteOf(address: Address): string {
  if (!isProfile(address)) return address.domain
  const { path } = address
  // profile.php?id=7
  const cut = path.includes('.php') ? -1 : path.search(/[?#]/)
  let end = cut < 0 ? path.length : cut
  while (path[end - 1] === '/') end--
  return address.domain + path.slice(0, end).toLowerCase()
}

/** Where somebody is, on a map. */
export function isMap({ host, path }: Address): boolean {
  return (
    /^maps?\./.test(host) ||
    (mapSites.test(host) && /[^/]|\?./.test(path.replace(/^\/[a-z]{2}(-[a-z]{2})?(?=\/|$)/i, ''))) ||
    /^\/maps\b/.test(path)
  )
}

// Their first page is a company's; what lies below shows a place.
const mapSites = /openstreetmap\.org$|^(www\.)?(waze\.com|mapquest\.com|mapy\.cz)$/

export function isPlatformName(name: string): boolean {
  // A longer name is none, and need not be searched for letters.
  return !tooLong.test(name) && platforms.has(name.toLowerCase().replace(/[^a-z]+/g, ''))
}

function parse(raw: string, base: URL | undefined): URL | undefined {
  try {
    if (raw.startsWith('//')) return new URL(`https:${raw}`)
    if (/^https?:/i.test(raw)) return new URL(raw.replace(/^(https?):\/*\s*(?=[^/])/i, '$1://'))
    // People type www.acme.example and forget the scheme.
    if (/^www\.[^/\s]+\.[a-z]{2,}/i.test(raw) || beginsWithHost(raw)) return new URL(`http://${raw}`)
    return base ? new URL(raw, base) : undefined
  } catch {
    return undefined
  }
}

/** acme.com/shop, and not about.html or notes.md. */
function beginsWithHost(raw: string): boolean {
  const host = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.([a-z]{2,6})(?=$|\/)/i.exec(raw)
  if (!host || namesFile.test(host[1]!) || translated.test(host[0])) return false
  return parseHost(host[0].toLowerCase(), { extractHostname: false }).isIcann === true
}

const namesFile =
  /^(html?|php\d?|aspx?|jsp|cgi|do|pdf|png|jpe?g|gif|svg|webp|docx?|zip|mov|md|pl|py|sh|rs|ps|ai|cc|so)$/i

/** sponsors.html.de: a page in the language its last letters say. */
const translated = /\.(html?|php\d?|aspx?|jsp)\./i

/** fooconf.example beside fooconf.pages.example: the event's own name, as hosts of many sites carry it. */
function isOwnName(own: string, other: string): boolean {
  const label = domainLabel(other)
  return label.length > 3 && own.split('.').slice(0, -2).includes(label)
}

// Sub-domains of one host can be different sites (a university's event and its library); only the same host is surely internal.
function isShared(own: string, other: string): boolean {
  return (
    own.replace(/^www\./, '') !== other.replace(/^www\./, '') && /\.(edu|ac\.[a-z]{2}|gov|gov\.[a-z]{2})$/.test(other)
  )
}
