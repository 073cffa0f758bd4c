import { type DatedEvent, getCompany } from '../../../cast/index.ts'
import { html, htmlPage, type Markup, type Page } from '../page.ts'
import { listSpeakers, listTiers, writeDates } from '../programme.ts'

/** A blog engine's theme: a wall of linked logos under a heading per tier, names in the pictures' alts only. */
export function buildLogoWall(event: DatedEvent, base: string): Page[] {
  const page = (path: string, title: string, body: Markup) => htmlPage(path, theme(event, base, title, body))
  return [
    page('/', event.tagline, home(event, base)),
    page('/sponsors/', 'Sponsors', sponsors(event, base)),
    page('/become-a-sponsor/', 'Become a Sponsor', becomeASponsor(event)),
    page('/speakers/', 'Speakers', speakers(event)),
    page('/schedule/', 'Schedule', schedule(event)),
    page('/about/', 'About', about(event)),
    page(
      '/code-of-conduct/',
      'Code of Conduct',
      html`<p>Be kind. Talk to anybody in a yellow shirt if somebody is not.</p>`,
    ),
  ]
}

function theme(event: DatedEvent, base: string, title: string, body: Markup): Markup {
  const menu = [
    ['/speakers/', 'Speakers'],
    ['/schedule/', 'Schedule'],
    ['/sponsors/', 'Our Sponsors'],
    ['/about/', 'About'],
  ] as const
  return html`<!doctype html>
<html lang="en-US" class="no-js"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width">
<title>${title} &#8211; ${event.name} ${event.start.year}</title>
<meta property="og:site_name" content="${event.name}">
<link rel="stylesheet" id="harbor-theme-css" href="${base}/style.css" media="all"></head>
<body class="page-template-default page wp-like">
<header id="masthead" class="site-header"><a class="custom-logo-link" href="${base}/"><img src="${base}/logo.svg" alt="${event.name}"></a>
<nav id="site-navigation"><ul id="primary-menu">${menu.map(
    ([path, label]) => html`<li class="menu-item"><a href="${base}${path}">${label}</a></li>`,
  )}</ul></nav></header>
<main id="primary"><article class="hentry"><h1 class="entry-title">${title}</h1><div class="entry-content">${body}</div></article></main>
<footer id="colophon"><div class="widget"><h4>Media Partners</h4><ul>${event.mediaPartners.map((name) => html`<li>${name}</li>`)}</ul></div>
<p>&copy; ${event.start.year} ${event.organiser} &middot; <a href="${base}/code-of-conduct/">Code of Conduct</a> &middot; <a href="${base}/become-a-sponsor/">Become a sponsor</a></p></footer>
</body></html>`
}

function home(event: DatedEvent, base: string): Markup {
  return html`<p class="lead">${writeDates(event, 'en-US')} | ${event.venue}, ${event.city}</p><p>${event.about}</p>
<div class="wp-block-button"><a href="${base}/schedule/">See the schedule</a></div>
<h2>Supported by great companies</h2><p>This conference would not exist without <a href="${base}/sponsors/">our sponsors</a>.</p>`
}

function sponsors(event: DatedEvent, base: string): Markup {
  return html`<p>Thank you to the companies that make ${event.name} ${event.start.year} possible.</p>${listTiers(
    event,
  ).map(
    ({ tier, companies }) => html`
<h3 class="wp-block-heading">${tier} Sponsors</h3><div class="sponsor-wall tier-${tier.toLowerCase()}">${companies.map(
      (company) =>
        html`<figure class="wp-block-image"><a href="http://${company.domain}/" target="_blank" rel="noopener"><img src="${base}/logos/${company.id}.svg" alt="${company.name}" width="240" height="80" loading="lazy"></a></figure>`,
    )}</div>`,
  )}<p class="callout">Want to see your logo here? <a href="${base}/become-a-sponsor/">Become a sponsor!</a></p>`
}

function becomeASponsor(event: DatedEvent): Markup {
  return html`<p>Meet 1,400 engineers in ${event.city}. Our packages:</p><table><tr><th>Package</th><th>Price</th><th>Tickets</th></tr>
<tr><td>Platinum Sponsor</td><td>$25,000</td><td>12</td></tr><tr><td>Gold Sponsor</td><td>$15,000</td><td>8</td></tr><tr><td>Silver Sponsor</td><td>$8,000</td><td>4</td></tr></table>
<p>Write to <a href="mailto:sponsors@${event.host}">sponsors@${event.host}</a> for the prospectus.</p>`
}

function speakers(event: DatedEvent): Markup {
  return html`<div class="speaker-grid">${listSpeakers(event).map(
    (speaker) =>
      html`<div class="speaker"><h3>${speaker.name}</h3><p class="speaker-role">${speaker.title}, ${speaker.organisation}</p><p><em>${speaker.talk}</em></p></div>`,
  )}</div>`
}

function schedule(event: DatedEvent): Markup {
  return html`<ol class="schedule">${listSpeakers(event).map(
    (speaker, index) => html`<li><time>${9 + index}:00</time> <strong>${speaker.talk}</strong> (${speaker.name})</li>`,
  )}</ol>`
}

function about(event: DatedEvent): Markup {
  return html`<p>${event.about}</p><p>${event.name} takes place at ${event.venue}, ${event.address}.</p>
<h2>Last year</h2><p>In ${event.start.year - 1} we were supported by ${event.lastYear.map((id) => getCompany(id).name).join(' and ')}. See you again!</p>`
}
