import { parse } from 'tldts'

/** Addresses that a sitemap (sitemaps.org) lists; undefined where the text is none. Pure. */
export function readSitemap(text: string): { pages: string[]; sitemaps: string[] } | undefined {
  const kind = /<(?:\w+:)?(urlset|sitemapindex)[\s>]/i.exec(text.slice(0, 2000))?.[1]?.toLowerCase()
  if (!kind) return undefined
  const listed = [...text.matchAll(/<(?:\w+:)?loc>\s*(?:<!\[CDATA\[)?\s*([^<\]]+?)\s*(?:\]\]>)?\s*<\/(?:\w+:)?loc>/gi)]
  const addresses = listed.flatMap(([, written]) => URL.parse(unescapeXml(written!))?.href ?? [])
  return kind === 'urlset' ? { pages: addresses, sitemaps: [] } : { pages: [], sitemaps: addresses }
}

const eventLike =
  /event|conf|summit|kongress|congres|veranstalt|messe|fair|expo|fiera|salon|tagung|forum|agenda|kalender|calend|workshop|meetup|20[2-4]\d/i

/** Pages of the sitemap's own site, each once, those that sound like events first; at most `most`. Pure. */
export function choosePages(addresses: readonly string[], sitemapUrl: string, most: number): string[] {
  const owner = ownerOf(sitemapUrl)
  const own = [...new Set(addresses)].filter((one) => ownerOf(one) === owner)
  const [likely, rest] = [own.filter(soundsLikeEvent), own.filter((one) => !soundsLikeEvent(one))]
  return [...likely, ...rest].slice(0, most)
}

const soundsLikeEvent = (url: string): boolean => eventLike.test(URL.parse(url)?.pathname ?? '')

function ownerOf(url: string): string | undefined {
  const { domain, hostname } = parse(url, { allowPrivateDomains: true })
  // A machine without a domain is its own.
  return domain ?? hostname ?? undefined
}

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
