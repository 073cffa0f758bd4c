import type { PageSource } from '../page-source.ts'

const ENOUGH_URLS = 5000

/** The page addresses a site's sitemaps name: those robots.txt points to, else /sitemap.xml, one level of index followed. */
export async function listSitemapUrls(
  source: PageSource,
  homeUrl: string,
  maxFetches: number,
): Promise<{ urls: string[]; fetches: number }> {
  let fetches = 0
  const read = async (url: string): Promise<string> => {
    fetches++
    const page = await source.fetchPage(url)
    return page.ok && page.status < 400 ? page.body : ''
  }
  if (maxFetches < 2) return { urls: [], fetches }
  const robots = await read(new URL('/robots.txt', homeUrl).href)
  const named = [...robots.matchAll(/^\s*sitemap:\s*(\S+)/gim)].map((match) => match[1] ?? '')
  const queue = named.length > 0 ? named : [new URL('/sitemap.xml', homeUrl).href]
  const urls: string[] = []
  while (queue.length > 0 && fetches < maxFetches && urls.length < ENOUGH_URLS) {
    const body = await read(queue.shift()!)
    const places = [...body.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)/gi)].map((match) =>
      unescapeXml(match[1] ?? ''),
    )
    if (/<sitemapindex/i.test(body)) queue.push(...pagesFirst(places))
    else urls.push(...places.filter((place) => URL.canParse(place)))
  }
  return { urls: urls.slice(0, ENOUGH_URLS), fetches }
}

/** Content systems split sitemaps by kind; the one of fixed pages holds what we seek, those of posts and tags don't. */
function pagesFirst(sitemaps: string[]): string[] {
  const rank = (url: string) =>
    /sponsor|exhibit|partner|page/i.test(url) ? 0 : /post|tag|categor|author|news/i.test(url) ? 2 : 1
  return [...sitemaps].sort((a, b) => rank(a) - rank(b))
}

function unescapeXml(text: string): string {
  return text.replaceAll('&amp;', '&')
}
