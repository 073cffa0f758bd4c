import { companies, type DatedEvent, listSponsors, type SiteFamily } from '../../cast/index.ts'
import { drawLogo } from './draw-logo.ts'
import { buildGerman } from './families/german.ts'
import { buildInlineList } from './families/inline-list.ts'
import { buildLogoWall } from './families/logo-wall.ts'
import { buildScripted } from './families/scripted.ts'
import { buildStructured } from './families/structured.ts'
import { buildTable } from './families/table.ts'
import { type Page, textPage } from './page.ts'

const build: Record<SiteFamily, (event: DatedEvent, base: string) => Page[]> = {
  'logo-wall': buildLogoWall,
  table: buildTable,
  'inline-list': buildInlineList,
  german: buildGerman,
  scripted: buildScripted,
  structured: buildStructured,
}

/** All pages of an event's site; `base` goes before every path of its own, for a site that doesn't own its host. */
export function buildEventSite(event: DatedEvent, base = ''): Page[] {
  const pages = build[event.family](event, base)
  const readable = pages.filter((page) => page.type.startsWith('text/html'))
  const address = (path: string) => `http://${event.host}${path}`
  return [
    ...pages,
    textPage(
      '/robots.txt',
      `User-agent: *\nDisallow: /admin/\nDisallow: /cart/\nSitemap: ${address('/sitemap.xml')}\n`,
    ),
    textPage(
      '/sitemap.xml',
      writeSitemap(readable.map((page) => address(page.path))),
      'application/xml; charset=utf-8',
    ),
    textPage('/style.css', 'body { font-family: sans-serif; margin: 2rem auto; max-width: 60rem }\n', 'text/css'),
    drawLogo('/logo.svg', event.name),
    ...companies
      .filter((company) => listSponsors(event).includes(company.id))
      .map((company) => drawLogo(`/logos/${company.id}.svg`, company.name)),
  ]
}

function writeSitemap(urls: string[]): string {
  const entries = urls.map((url) => `<url><loc>${url}</loc></url>`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries}</urlset>`
}
