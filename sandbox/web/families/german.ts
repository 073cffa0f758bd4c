import { type DatedEvent, getCompany } from '../../../cast/index.ts'
import { html, htmlPage, type Markup, type Page } from '../page.ts'
import { listSpeakers, listTiers, writeDates } from '../programme.ts'

/** A trade fair's content system in German: sponsors and partners on one page, exhibitors with stand numbers on another. */
export function buildGerman(event: DatedEvent, base: string): Page[] {
  const page = (path: string, title: string, body: Markup) => htmlPage(path, rahmen(event, base, title, body))
  return [
    page('/', `${event.name} ${event.start.year}`, startseite(event, base)),
    page('/sponsoren-partner/', 'Sponsoren & Partner', sponsoren(event, base)),
    page('/aussteller/', 'Ausstellerverzeichnis', aussteller(event)),
    page('/sponsor-werden/', 'Sponsor werden', sponsorWerden(event)),
    page('/referenten/', 'Referentinnen und Referenten', referenten(event)),
    page('/programm/', 'Programm', programm(event)),
    page('/rueckblick/', `Rückblick ${event.start.year - 1}`, rueckblick(event)),
    page('/impressum/', 'Impressum', impressum(event)),
    page('/datenschutz/', 'Datenschutz', html`<p>Diese Website verwendet keine Cookies und keine Dienste Dritter.</p>`),
  ]
}

function rahmen(event: DatedEvent, base: string, title: string, body: Markup): Markup {
  const punkt = (path: string, label: string) => html`<li><a href="${base}${path}" title="${label}">${label}</a></li>`
  return html`<!DOCTYPE html>
<html lang="de-DE"><head><meta charset="utf-8"><title>${title} - ${event.name}</title><meta name="description" content="${event.about}"></head>
<body id="p12" class="pagelevel-1">
<div id="page-wrap"><div id="header"><a href="${base}/"><img src="${base}/logo.svg" alt="Logo ${event.name}"></a>
<ul class="nav main-nav">${punkt('/programm/', 'Programm')}${punkt('/referenten/', 'Referenten')}${punkt('/aussteller/', 'Aussteller')}${punkt('/sponsoren-partner/', 'Sponsoren & Partner')}${punkt('/rueckblick/', 'Rückblick')}</ul></div>
<div id="content"><div class="csc-header"><h1>${title}</h1></div>${body}</div>
<div id="footer"><div class="medienpartner"><p>Medienpartner:</p>${event.mediaPartners.map((name) => html`<span>${name}</span> `)}</div>
<ul class="meta-nav">${punkt('/sponsor-werden/', 'Sponsor werden')}${punkt('/impressum/', 'Impressum')}${punkt('/datenschutz/', 'Datenschutz')}</ul></div></div>
</body></html>`
}

function startseite(event: DatedEvent, base: string): Markup {
  return html`<div class="ce-bodytext"><p><strong>${writeDates(event, 'de-DE')}, ${event.venue}, ${event.city}</strong></p><p>${event.tagline}</p><p>${event.about}</p><p><a href="${base}/programm/" class="internal-link">Zum Programm</a></p></div>`
}

function sponsoren(event: DatedEvent, base: string): Markup {
  const bloecke = listTiers(event).map(
    ({ tier, companies }) => html`
<div class="frame frame-default"><div class="csc-header"><h2>${tier}</h2></div><div class="csc-textpic">${companies.map(
      (company) =>
        html`<div class="csc-textpic-image"><a href="http://www.${company.domain}/" class="external-link-new-window"><img src="${base}/logos/${company.id}.svg" alt="Logo ${company.legalName}" title="${company.name}"></a><p class="caption">${company.legalName}, ${company.city}</p></div>`,
    )}</div></div>`,
  )
  return html`<p>Wir danken unseren Sponsoren und Partnern, die die ${event.name} ${event.start.year} unterstützen.</p>${bloecke}`
}

function aussteller(event: DatedEvent): Markup {
  const firmen = [...listTiers(event).flatMap((tier) => tier.companies), ...event.exhibitors.map(getCompany)]
  const sortiert = firmen.toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
  return html`<dl class="aussteller">${sortiert.map(
    (company, index) => html`
<dt><a href="http://www.${company.domain}/">${company.legalName}</a></dt><dd>Stand ${String.fromCharCode(65 + (index % 3))}${10 + index}, ${company.city}</dd>`,
  )}</dl>`
}

function sponsorWerden(event: DatedEvent): Markup {
  return html`<p>Präsentieren Sie Ihr Unternehmen vor 600 Fachbesuchern. Pakete: Hauptsponsor (12.000 €), Premium-Partner (6.000 €), Partner (2.500 €).</p><p>Kontakt: messe@${event.host}</p>`
}

function referenten(event: DatedEvent): Markup {
  return html`${listSpeakers(event).map(
    (speaker) =>
      html`<div class="referent"><h3>${speaker.name}</h3><p>${speaker.title}<br>${speaker.organisation}</p><p>Vortrag: „${speaker.talk}“</p></div>`,
  )}`
}

function programm(event: DatedEvent): Markup {
  return html`<table class="contenttable"><tbody>${listSpeakers(event).map(
    (speaker, index) => html`<tr><td>${9 + index}.30 Uhr</td><td>${speaker.talk}</td><td>${speaker.name}</td></tr>`,
  )}</tbody></table>`
}

function rueckblick(event: DatedEvent): Markup {
  return html`<p>540 Besucher, 48 Aussteller. Unsere Sponsoren ${event.start.year - 1}:</p><ul>${event.lastYear.map((id) => html`<li>${getCompany(id).legalName}</li>`)}</ul>`
}

function impressum(event: DatedEvent): Markup {
  return html`<p>Angaben gemäß § 5 DDG</p><p>${event.organiser}<br>${event.address}</p><p>Vertreten durch den Geschäftsführer. Registergericht: Amtsgericht Hamburg.</p>`
}
