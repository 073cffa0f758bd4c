import { type DatedEvent, getCompany } from '../../../cast/index.ts'
import { html, htmlPage, jsonPage, type Page, textPage } from '../page.ts'
import { listSpeakers, listTiers, writeDates } from '../programme.ts'

/** A single-page application: the served pages are shells, sponsors and programme come by script from JSON. */
export function buildScripted(event: DatedEvent, base: string): Page[] {
  const shell = (path: string, title: string) => htmlPage(path, shellOf(event, base, title))
  return [
    shell('/', event.name),
    shell('/sponsors', 'Sponsors'),
    shell('/sponsor', 'Sponsor the event'),
    shell('/programme', 'Programme'),
    shell('/about', 'About'),
    textPage('/assets/app.js', APP, 'text/javascript; charset=utf-8'),
    jsonPage('/api/sponsors.json', {
      year: event.start.year,
      tiers: listTiers(event).map(({ tier, companies }) => ({
        tier,
        sponsors: companies.map(({ id, name, domain }) => ({
          name,
          url: `http://${domain}/`,
          logo: `${base}/logos/${id}.svg`,
        })),
      })),
    }),
    jsonPage('/api/programme.json', { talks: listSpeakers(event) }),
    jsonPage('/api/about.json', {
      about: event.about,
      venue: `${event.venue}, ${event.address}`,
      previousSponsors: event.lastYear.map((id) => getCompany(id).name),
    }),
  ]
}

function shellOf(event: DatedEvent, base: string, title: string) {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"/><title>${title} · ${event.name}</title><meta name="description" content="${event.about}"/></head>
<body data-base="${base}"><div id="root"><div class="sc-nav"><a href="${base}/">${event.name}</a><a href="${base}/programme">Programme</a><a href="${base}/sponsors">Sponsors</a><a href="${base}/about">About</a></div>
<section class="sc-hero"><h1>${title}</h1><p>${writeDates(event, 'en-CA')} · ${event.venue}, ${event.city}</p></section>
<section id="view" aria-busy="true">Loading…</section>
<div class="sc-footer">${event.organiser} · Media partner: ${event.mediaPartners.join(', ')} · <a href="${base}/sponsor">Sponsor the event</a></div></div>
<script src="${base}/assets/app.js" defer></script></body></html>`
}

/** The site's client script; it builds elements, so that names need no escaping. */
const APP = `const base = document.body.dataset.base
const view = document.getElementById('view')
const page = location.pathname.slice(base.length).replace(/\\/$/, '') || '/'
const add = (parent, tag, attributes, text) => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value)
  if (text) element.textContent = text
  return parent.appendChild(element)
}
const load = (name) => fetch(base + '/api/' + name + '.json').then((response) => response.json())
const views = {
  '/sponsors': async () => {
    const { tiers, year } = await load('sponsors')
    add(view, 'p', {}, 'Our ' + year + ' sponsors')
    for (const { tier, sponsors } of tiers) {
      const block = add(view, 'div', { class: 'sc-tier' })
      add(block, 'h2', {}, tier + ' sponsors')
      for (const sponsor of sponsors) {
        const card = add(block, 'a', { class: 'sc-card', href: sponsor.url, target: '_blank' })
        add(card, 'img', { src: sponsor.logo, alt: '' })
        add(card, 'span', {}, sponsor.name)
      }
    }
  },
  '/programme': async () => {
    for (const talk of (await load('programme')).talks) {
      const entry = add(view, 'article', {})
      add(entry, 'h3', {}, talk.talk)
      add(entry, 'p', { class: 'sc-speaker' }, talk.name + ', ' + talk.title + ', ' + talk.organisation)
    }
  },
  '/about': async () => {
    const { about, venue, previousSponsors } = await load('about')
    add(view, 'p', {}, about)
    add(view, 'p', {}, venue)
    add(view, 'p', {}, 'Previous sponsors: ' + previousSponsors.join(', '))
  },
  '/sponsor': async () => add(view, 'p', {}, 'Three levels, two days, one hall. Write to sponsors@' + location.hostname),
  '/': async () => add(view, 'p', {}, document.querySelector('meta[name=description]').content),
}
view.textContent = ''
Promise.resolve((views[page] || views['/'])()).then(() => view.removeAttribute('aria-busy'))
`
