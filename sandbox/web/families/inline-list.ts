import { type DatedEvent, getCompany } from '../../../cast/index.ts'
import { html, htmlPage, type Markup, type Page } from '../page.ts'
import { listSpeakers, listTiers, writeDates } from '../programme.ts'

/** A static site generator's output: supporters as list items with a sentence about each, no pictures. */
export function buildInlineList(event: DatedEvent, base: string): Page[] {
  const page = (path: string, title: string, body: Markup) => htmlPage(path, layout(event, base, title, body))
  return [
    page('/', event.name, home(event, base)),
    page('/supporters/', 'The companies on board', supporters(event, base)),
    page('/support-us/', 'Come on board', supportUs(event)),
    page('/talks/', 'Talks', talks(event)),
    page('/practical/', 'Practical', practical(event)),
    page('/archive/', 'Archive', archive(event)),
  ]
}

function layout(event: DatedEvent, base: string, title: string, body: Markup): Markup {
  return html`<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>${title} - ${event.name}</title><meta name=generator content="staticpress 3.1"></head><body>
<header><strong><a href="${base}/">${event.name}</a></strong> <a href="${base}/talks/">talks</a> <a href="${base}/supporters/">supporters</a> <a href="${base}/practical/">practical</a> <a href="${base}/archive/">archive</a></header>
<main><h1>${title}</h1>
${body}</main>
<footer><small>Stay in touch: hello@${event.host}. Read about us in ${event.mediaPartners.join(', ')}. Run by ${event.organiser}, <a href="${base}/support-us/">support us</a>.</small></footer></body></html>`
}

function home(event: DatedEvent, base: string): Markup {
  return html`<p><em>${event.tagline}</em></p><p>${event.about}</p><p>When: ${writeDates(event)}. Where: ${event.venue}, ${event.city}.</p><p>See who <a href="${base}/supporters/">supports this summit</a> and <a href="${base}/talks/">what will be said</a>.</p>`
}

function supporters(event: DatedEvent, base: string): Markup {
  return html`<p>Tickets pay for the boat. Our sponsors pay for everything else, thank you!</p>
${listTiers(event).map(
  ({ tier, companies }) => html`<h2 id="${tier.toLowerCase()}">${tier}</h2>
<ul>
${companies.map(
  (company) => html`<li><a href="http://${company.domain}/">${company.name}</a>. ${company.description}</li>
`,
)}</ul>
`,
)}<p>There is room for more: <a href="${base}/support-us/">come on board</a>.</p>`
}

function supportUs(event: DatedEvent): Markup {
  return html`<p>You can sponsor ${event.name} as Captain, Crew or Supporter. We take no slides and no lists of attendees in return. Write to crew@${event.host}.</p>`
}

function talks(event: DatedEvent): Markup {
  return html`<ul>${listSpeakers(event).map(
    (speaker) => html`<li><b>${speaker.talk}</b><br>${speaker.name} (${speaker.title}, ${speaker.organisation})</li>
`,
  )}</ul>`
}

function practical(event: DatedEvent): Markup {
  return html`<p>${event.venue}, ${event.address}. Ten minutes by tram from the central station. Doors open at nine.</p>`
}

function archive(event: DatedEvent): Markup {
  return html`<p>${event.start.year - 1}: 240 people, rain. Sponsored by ${event.lastYear.map((id) => getCompany(id).name).join(', ')}.</p>`
}
