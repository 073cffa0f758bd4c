import { type DatedEvent, getCompany } from '../../../cast/index.ts'
import { html, htmlPage, type Markup, type Page } from '../page.ts'
import { listSpeakers, listTiers, writeDates } from '../programme.ts'

/** Hand-written pages with a grid framework: partners in a table, the level in a column of its own. */
export function buildTable(event: DatedEvent, base: string): Page[] {
  const page = (path: string, title: string, body: Markup) => htmlPage(path, frame(event, base, title, body))
  return [
    page('/', event.name, home(event, base)),
    page('/partners.html', `Partners ${event.start.year}`, partners(event, base)),
    page('/partner-with-us.html', 'Partner with us', partnerWithUs(event)),
    page('/speakers.html', 'Speakers', speakers(event)),
    page('/programme.html', 'Programme', programme(event)),
    page('/past.html', 'Past editions', past(event)),
    page(
      '/contact.html',
      'Contact',
      html`<address>${event.organiser}<br>${event.address}<br>${event.country}</address>`,
    ),
  ]
}

function frame(event: DatedEvent, base: string, title: string, body: Markup): Markup {
  const link = (path: string, label: string) =>
    html`<li class="nav-item"><a class="nav-link" href="${base}${path}">${label}</a></li>`
  return html`<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${title} | ${event.name}</title><meta name="description" content="${event.tagline}. ${writeDates(event)}, ${event.city}."></head>
<body>
<nav class="navbar navbar-expand-lg"><div class="container"><a class="navbar-brand" href="${base}/">${event.name}</a><ul class="navbar-nav">
${link('/programme.html', 'Programme')}${link('/speakers.html', 'Speakers')}${link('/partners.html', 'Partners')}${link('/past.html', 'Past editions')}${link('/contact.html', 'Contact')}
</ul></div></nav>
<div class="container"><div class="row"><div class="col-lg-10 offset-lg-1"><h1>${title}</h1>${body}</div></div></div>
<footer class="bg-dark text-white"><div class="container"><p>Media: ${event.mediaPartners.join(', ')}</p><p><a href="${base}/partner-with-us.html">Partner with us</a></p><p>${event.organiser}</p></div></footer>
</body></html>`
}

function home(event: DatedEvent, base: string): Markup {
  return html`<p class="lead">${event.tagline}</p><p><strong>${writeDates(event)}</strong>, ${event.venue}, ${event.city}</p><p>${event.about}</p>
<a class="btn btn-primary" href="${base}/programme.html">Programme</a> <a class="btn btn-outline-primary" href="${base}/partners.html">Who is behind it</a>`
}

function partners(event: DatedEvent, base: string): Markup {
  const rows = listTiers(event).flatMap(({ tier, companies }) =>
    companies.map(
      (company) => html`
<tr><td>${company.name}</td><td>${tier}</td><td>${company.city}</td><td><a href="http://www.${company.domain}">www.${company.domain}</a></td></tr>`,
    ),
  )
  return html`<p>The week is made possible by these companies.</p>
<table class="table table-striped"><thead><tr><th>Company</th><th>Level</th><th>From</th><th>Website</th></tr></thead><tbody>${rows}
</tbody></table><p>Your company is missing? <a href="${base}/partner-with-us.html">Talk to us.</a></p>`
}

function partnerWithUs(event: DatedEvent): Markup {
  return html`<p>${event.name} brings 900 product people to ${event.city}. Levels: Headline (1 place), Major (3), Supporting (8).</p>
<ul><li>Headline: 20,000 &euro;</li><li>Major: 9,000 &euro;</li><li>Supporting: 3,500 &euro;</li></ul><p>partners@${event.host}</p>`
}

function speakers(event: DatedEvent): Markup {
  return html`<div class="row">${listSpeakers(event).map(
    (speaker) =>
      html`<div class="col-md-4"><div class="card"><div class="card-body"><h5 class="card-title">${speaker.name}</h5><h6 class="card-subtitle">${speaker.title} @ ${speaker.organisation}</h6><p class="card-text">${speaker.talk}</p></div></div></div>`,
  )}</div>`
}

function programme(event: DatedEvent): Markup {
  return html`<table class="table"><tbody>${listSpeakers(event).map(
    (speaker, index) =>
      html`<tr><td>${event.start.add({ days: index % event.days }).toString()}</td><td>${speaker.talk}</td><td>${speaker.name}</td></tr>`,
  )}</tbody></table>`
}

function past(event: DatedEvent): Markup {
  return html`<h2>${event.start.year - 1}</h2><p>700 people, 31 sessions. Partners that year:</p><table class="table"><tbody>${event.lastYear.map(
    (id) => html`<tr><td>${getCompany(id).name}</td></tr>`,
  )}</tbody></table>`
}
