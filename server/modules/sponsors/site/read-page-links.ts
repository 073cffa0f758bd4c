import { load } from 'cheerio'
import { resolvePageUrl } from './page-address.ts'

export type LinkPlace = 'navigation' | 'content' | 'footer'

export type PageLink = {
  url: string
  /** What a visitor reads: the link's text, else its label or the picture's alt text. */
  text: string
  isPicture: boolean
  place: LinkPlace
  /** `sponsors` of `#sponsors`: the link leads to a part of a page. */
  fragment?: string
}

export type PageLinks = {
  links: PageLink[]
  /** Pages shown inside this one, and where the page sends its visitor on. */
  frames: string[]
  refreshTo?: string
  /** The same page in other languages, and the host's other language entrances. */
  languages: string[]
  title: string
  heading: string
}

const LANGUAGE_LABEL =
  /^(?:english|deutsch|français|francais|español|espanol|português|italiano|nederlands|polski|日本語|中文|简体中文|繁體中文|한국어|русский|українська|čeština|[[(]?(?:en|de|fr|es|pt|it|nl|pl|ja|jp|zh|ko|ru|cs|sv|da|ca)[\])]?)$/i

/** Every way that leads on from a page. Pure; `pageUrl` is the address the page was read from. */
export function readPageLinks(html: string, pageUrl: string): PageLinks {
  const $ = load(html)
  const base = URL.parse($('base[href]').attr('href') ?? '', pageUrl)?.href ?? pageUrl
  const resolve = (href: string | undefined) => (href ? resolvePageUrl(href, base) : undefined)

  const links: PageLink[] = []
  const languages = new Set<string>()
  // Rows and cards that scripts make clickable carry their target in href or data-href too.
  for (const element of $('body [href], body [data-href]').get()) {
    const node = $(element)
    const href = node.attr('href') ?? node.attr('data-href')
    const url = resolve(href)
    // A bare # opens a menu; it leads nowhere.
    if (!url || href?.endsWith('#')) continue
    const written = squeeze(node.text())
    const text = written || squeeze(node.attr('aria-label') ?? node.attr('title') ?? node.find('img').attr('alt') ?? '')
    const fragment = href?.includes('#') ? href.slice(href.indexOf('#') + 1) || undefined : undefined
    links.push({ url, text: text.slice(0, 200), isPicture: written === '', place: placeOf($, element), fragment })
    if (LANGUAGE_LABEL.test(text)) languages.add(url)
  }
  for (const element of $('link[rel=alternate][hreflang]').get()) {
    const url = resolve($(element).attr('href'))
    if (url) languages.add(url)
  }
  const frames = $('frame[src], iframe[src]')
    .get()
    .flatMap((element) => resolve($(element).attr('src')) ?? [])
  const refresh = /url\s*=\s*['"]?([^'">]+)/i.exec($('meta[http-equiv=refresh i]').attr('content') ?? '')?.[1]
  return {
    links,
    frames,
    refreshTo: resolve(refresh),
    languages: [...languages],
    title: squeeze($('title').first().text()),
    heading: squeeze($('main h1, #content h1, article h1').first().text() || $('h1').first().text()),
  }
}

function placeOf($: ReturnType<typeof load>, element: Parameters<ReturnType<typeof load>>[0]): LinkPlace {
  if ($(element).closest('footer, [role=contentinfo], .footer, #footer').length > 0) return 'footer'
  const isNavigation =
    $(element).closest('nav, [role=navigation], header, .nav, .navbar, .menu, #menu, #nav, .navigation').length > 0
  return isNavigation ? 'navigation' : 'content'
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
