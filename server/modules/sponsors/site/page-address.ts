import { getDomain } from 'tldts'

const INDEX_FILE = /\/(?:index|default|home)\.(?:html?|php|aspx?|jsp)$/i
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id)$/i
const NOT_A_PAGE =
  /\.(?:pdf|docx?|pptx?|xlsx?|zip|gz|png|jpe?g|gif|svg|webp|ico|css|js|json|ics|mp[34]|webm|ogv|epub|woff2?|txt)$/i

/** The address a link leads to, without fragment, tracking parameters and index file; undefined for anything that is no web page. */
export function resolvePageUrl(href: string, base: string): string | undefined {
  const url = URL.parse(href.trim(), base)
  if (!url || !/^https?:$/.test(url.protocol) || NOT_A_PAGE.test(url.pathname)) return undefined
  url.hash = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.pathname = url.pathname.replace(INDEX_FILE, '/')
  return url.href
}

/** Two addresses with the same key are the same page: scheme, `www.`, trailing slash and `.html` don't tell pages apart. */
export function pageKey(address: string): string {
  const url = new URL(address)
  const path = url.pathname
    .replace(INDEX_FILE, '/')
    .replace(/\.html?$/i, '')
    .replace(/\/+$/, '')
  return `${url.hostname.replace(/^www\./, '')}${path}${url.search}`.toLowerCase()
}

export function isSameSite(a: string, b: string): boolean {
  const [first, second] = [new URL(a), new URL(b)]
  if (first.hostname === second.hostname) return true
  const domain = getDomain(first.hostname)
  return domain !== null && domain === getDomain(second.hostname)
}

/** The years an address names in host or path: `/2019/`, `2014.conf.example`, `/summit-2023/`, `conf24` is not read. */
export function yearsIn(address: string): number[] {
  const url = new URL(address)
  const found = `${url.hostname}${url.pathname}`.matchAll(/(?<!\d)(19[89]\d|20[0-4]\d)(?!\d)/g)
  return [...new Set([...found].map((match) => Number(match[1])))]
}

/** The folder a page lies in, with a closing slash: what "below the home page" means for a site that is a folder of its host. */
export function folderOf(address: string): string {
  const url = new URL(address)
  const path = url.pathname.replace(INDEX_FILE, '/')
  const lastIsFile = /\.[a-z]{2,5}$/i.test(path)
  return url.origin + (lastIsFile ? path.replace(/[^/]*$/, '') : path.replace(/\/?$/, '/'))
}

/** The address in words, for reading it like a label: `/2019/our-sponsors.html` and `/?page=our_sponsors` give `our sponsors`. */
export function pathWords(address: string): string {
  const { pathname, searchParams } = new URL(address)
  const path = pathname.replace(/\.[a-z]{2,5}$/i, '').replace(/\/$/, '')
  const asked = [...searchParams.values()].filter((value) => /^\p{L}[\p{L}\s_-]{2,40}$/u.test(value))
  return [decode(path.slice(path.lastIndexOf('/') + 1)), ...asked]
    .join(' ')
    .replace(/[-_+.]+/g, ' ')
    .trim()
    .toLowerCase()
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
