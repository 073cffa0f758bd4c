import { type DatedEvent, getCompany } from '../../../cast/index.ts'
import { html, htmlPage, jsonMarkup, type Markup, type Page } from '../page.ts'
import { listSpeakers, listTiers, writeDates } from '../programme.ts'

/** A rendered component framework: cards with hashed class names, the event described as schema.org JSON-LD. */
export function buildStructured(event: DatedEvent, base: string): Page[] {
  const page = (path: string, title: string, body: Markup) => htmlPage(path, app(event, base, title, body))
  return [
    page('/', event.name, home(event, base)),
    page('/partners', 'Sponsors and partners', partners(event, base)),
    page('/partners/apply', 'Sponsorship opportunities', apply(event)),
    page('/speakers', 'Speakers', speakers(event)),
    page('/agenda', 'Agenda', agenda(event)),
    page('/editions', 'Previous editions', editions(event)),
    page('/legal', 'Legal notice', html`<p>${event.organiser}, ${event.address}</p>`),
  ]
}

function app(event: DatedEvent, base: string, title: string, body: Markup): Markup {
  return html`<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>${title} | ${event.name}</title><meta property="og:title" content="${event.name}"/><meta property="og:description" content="${event.about}"/>
<script type="application/ld+json">${jsonMarkup(describe(event))}</script></head>
<body><div id="__root"><header class="Header_root__x81Qa"><a class="Header_brand__k2" href="${base}/"><span>${event.name}</span></a><nav><a href="${base}/agenda">Agenda</a><a href="${base}/speakers">Speakers</a><a href="${base}/partners">Partners</a><a href="${base}/editions">Editions</a></nav></header>
<main class="Page_main__7bTz"><h1 class="Title_root__aa1">${title}</h1>${body}</main>
<footer class="Footer_root__9d"><div><span>Media partner</span><span>${event.mediaPartners.join(', ')}</span></div><a href="${base}/partners/apply">Sponsorship opportunities</a><a href="${base}/legal">Legal</a></footer></div></body></html>`
}

/** schema.org/BusinessEvent, as search engines ask for it. */
function describe(event: DatedEvent) {
  return {
    '@context': 'https://schema.org',
    '@type': 'BusinessEvent',
    name: event.name,
    description: event.about,
    startDate: event.start.toString(),
    endDate: event.end.toString(),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    url: event.url,
    location: {
      '@type': 'Place',
      name: event.venue,
      address: {
        '@type': 'PostalAddress',
        streetAddress: event.address,
        addressLocality: event.city,
        addressCountry: event.countryCode,
      },
    },
    organizer: { '@type': 'Organization', name: event.organiser, url: event.url },
  }
}

function home(event: DatedEvent, base: string): Markup {
  return html`<section class="Hero_root__q1"><p class="Hero_date__f3">${writeDates(event)}</p><p>${event.venue}, ${event.city}</p><p>${event.tagline}</p></section><section><p>${event.about}</p><a class="Button_primary__0" href="${base}/agenda">View agenda</a></section>`
}

function partners(event: DatedEvent, base: string): Markup {
  return html`<section class="Grid_root__m4">${listTiers(event).flatMap(({ tier, companies }) =>
    companies.map(
      (company) =>
        html`<article class="PartnerCard_root__Zt3"><a href="http://${company.domain}/"><img class="PartnerCard_logo__b" src="${base}/logos/${company.id}.svg" alt="${company.name} logo"/></a><div class="PartnerCard_body__c"><h4>${company.name}</h4><span class="Badge_root__e5">${tier}</span><p>${company.description}</p></div></article>`,
    ),
  )}</section>`
}

function apply(event: DatedEvent): Markup {
  return html`<p>Reach 1,100 practitioners from banks, shops, ports and clinics. Presenting, Partner and Start-up packages are available until four weeks before the event.</p><p>partners@${event.host}</p>`
}

function speakers(event: DatedEvent): Markup {
  return html`<section class="Grid_root__m4">${listSpeakers(event).map(
    (speaker) =>
      html`<article class="SpeakerCard_root__Y1"><h4>${speaker.name}</h4><p class="SpeakerCard_role__2">${speaker.title}</p><p class="SpeakerCard_org__3">${speaker.organisation}</p></article>`,
  )}</section>`
}

function agenda(event: DatedEvent): Markup {
  return html`<ul>${listSpeakers(event).map((speaker) => html`<li><span>${speaker.talk}</span> <span>${speaker.name}</span></li>`)}</ul>`
}

function editions(event: DatedEvent): Markup {
  return html`<h2>${event.start.year - 1}</h2><p>Past sponsors: ${event.lastYear.map((id) => getCompany(id).name).join(', ')}</p>`
}
