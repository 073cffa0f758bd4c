import { type Company, seller } from '../../cast/index.ts'
import { drawLogo } from './draw-logo.ts'
import { html, htmlPage, jsonMarkup, type Markup, type Page, textPage } from './page.ts'

/** What a company's site shows: who it is, in a sentence or two, and where it can be found. */
type Presence = Pick<
  Company,
  'name' | 'legalName' | 'domain' | 'city' | 'country' | 'industry' | 'founded' | 'description'
> & {
  employees?: number
}

/** Every third site describes itself as JSON-LD, every third by Open Graph alone, as sites differ in the world. */
export function buildCompanySite(company: Presence, index: number): Page[] {
  const german = company.country === 'Germany' || company.country === 'Austria'
  const page = (path: string, title: string, body: Markup) => htmlPage(path, frame(company, index, title, body))
  return [
    page('/', company.name, home(company)),
    page('/about', german ? 'Über uns' : 'About us', about(company, german)),
    page(german ? '/impressum' : '/contact', german ? 'Impressum' : 'Contact', contact(company)),
    textPage('/robots.txt', 'User-agent: *\nAllow: /\n'),
    drawLogo('/logo.svg', company.name),
  ]
}

export function buildSellerSite(): Page[] {
  const presence = { industry: 'event lead capture', city: 'Bristol', country: 'United Kingdom', founded: 2019 }
  return buildCompanySite({ ...seller, ...presence, description: seller.pitch }, 0)
}

function frame(company: Presence, index: number, title: string, body: Markup): Markup {
  const german = company.country === 'Germany' || company.country === 'Austria'
  const summary = html`<meta name="description" content="${company.description}">`
  const openGraph = html`<meta property="og:site_name" content="${company.name}"><meta property="og:description" content="${company.description}">`
  const linked = html`<script type="application/ld+json">${jsonMarkup(describe(company))}</script>`
  return html`<!doctype html><html lang="${german ? 'de' : 'en'}"><head><meta charset="utf-8"><title>${title === company.name ? `${company.name} - ${company.industry}` : `${title} - ${company.name}`}</title>
${[[summary, linked], [openGraph], [summary]][index % 3]!}</head>
<body><header><a href="/"><img src="/logo.svg" alt="${company.name}"></a><nav><a href="/about">${german ? 'Über uns' : 'About'}</a> <a href="${german ? '/impressum' : '/contact'}">${german ? 'Impressum' : 'Contact'}</a></nav></header>
<main>${body}</main><footer>&copy; ${company.legalName}, ${company.city}</footer></body></html>`
}

function describe(company: Presence) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: company.name,
    legalName: company.legalName,
    url: `http://${company.domain}/`,
    description: company.description,
    foundingDate: String(company.founded),
    address: { '@type': 'PostalAddress', addressLocality: company.city, addressCountry: company.country },
  }
}

function home(company: Presence): Markup {
  const [claim = '', ...rest] = company.description.split(/(?<=\.) /)
  return html`<h1>${claim}</h1><p>${rest.join(' ')}</p>`
}

function about(company: Presence, german: boolean): Markup {
  const size = company.employees ?? 25
  return german
    ? html`<h1>Über uns</h1><p>${company.description}</p><p>Gegründet ${company.founded} in ${company.city}. Heute arbeiten rund ${size} Menschen bei uns.</p>`
    : html`<h1>About ${company.name}</h1><p>${company.description}</p><p>Founded in ${company.founded} in ${company.city}, ${company.country}. We are a team of about ${size}.</p>`
}

function contact(company: Presence): Markup {
  return html`<address>${company.legalName}<br>${company.city}, ${company.country}<br><a href="mailto:info@${company.domain}">info@${company.domain}</a></address>`
}
