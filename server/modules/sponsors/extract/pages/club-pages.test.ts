import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// How sport clubs, fairs and festivals write their own pages by hand; all companies are invented.
const page = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`
const rows = (html: string) =>
  extractSponsors(html, { url: 'https://fernwood-days.example/2031' }).sponsors.map(
    ({ name, tier, role }) => `${name} | ${tier} | ${role}`,
  )
const stall = (name: string, href = '') =>
  `<div class="col"><a class="vendor" href="${href}"><img class="logo" src="/img/${name.length}.png" alt="${name}"></a></div>`
const names = (count: number) =>
  Array.from({ length: count }, (_, at) => `Oddmoor Works ${String.fromCharCode(65 + at)}`)

type Case = [sentence: string, html: string, expected: string[]]

const lists: Case[] = [
  [
    'a wall of which only the first row is linked',
    page(
      'Fair',
      `<h1>Exhibitors</h1><div><div class="row">${stall('Quillmark', 'https://quillmark.example')}${stall('Brassica', 'https://brassica.example')}</div><div class="row">${stall('Oddmoor')}${stall('Pellworth')}</div></div>`,
    ),
    ['Quillmark', 'Brassica', 'Oddmoor', 'Pellworth'].map((name) => `${name} | Exhibitors | exhibitor`),
  ],
  [
    'a list that ends with a promise of more',
    page(
      'Club',
      "<h1>Partenaires</h1><ul><li>Ville de Fernwood</li><li>Boulangerie Chêne</li><li>Et d'autres à venir !</li></ul>",
    ),
    ['Ville de Fernwood | Partenaires | partner', 'Boulangerie Chêne | Partenaires | partner'],
  ],
  [
    'a long list of lines in one block, one of them no name',
    page(
      'Fair',
      `<h2>Exhibitors</h2><div>${[...names(25), 'bring your own bag and have a look at it'].join('<br>')}</div>`,
    ),
    names(25).map((name) => `${name} | Exhibitors | exhibitor`),
  ],
  [
    'companies whose names are as large as the heading of the page',
    page(
      'Tiburones',
      `<h1>Nuestros Patrocinadores</h1><main>${['Roble', 'Encina'].map((x) => `<div class="row"><div><h1>${x}</h1><p>Texto</p></div><div><img src="img/${x.toLowerCase()}-logo.png"></div></div>`).join('')}</main>`,
    ),
    ['Roble | Nuestros Patrocinadores | sponsor', 'Encina | Nuestros Patrocinadores | sponsor'],
  ],
  [
    'a heading in words of its own between two that speak of sponsors and partners',
    page(
      'Verein',
      ['Sponsoren', 'Bekleidung', 'Partner']
        .map(
          (x, at) =>
            `<h2>${x}</h2><div class="row"><a href="https://oddmoor${at}.example"><img src="/img/oddmoor${at}.png" alt="Oddmoor ${at}"></a></div>`,
        )
        .join(''),
    ),
    ['Oddmoor 0 | Sponsoren | sponsor', 'Oddmoor 1 | Bekleidung | sponsor', 'Oddmoor 2 | Partner | partner'],
  ],
  [
    'a line of thanks under the heading, which changes nobody’s role',
    page(
      'Rennen',
      '<header><h1>Sponsoren</h1><p>Wir danken unseren großartigen Unterstützern!</p></header><ul><li><a href="https://eiche.example"><img src="/i/eiche.png" alt="Eiche"></a></li><li><a href="https://buche.example"><img src="/i/buche.png" alt="Buche"></a></li></ul>',
    ),
    ['Eiche | Sponsoren | sponsor', 'Buche | Sponsoren | sponsor'],
  ],
  [
    'logos whose alternative texts only count them',
    page(
      'Klub',
      `<h1>Sponzoři</h1><div>${['javor', 'buk'].map((x) => `<a href="https://${x}.example"><img src="/i/${x}.png" alt="Sponzor 3"></a>`).join('')}</div>`,
    ),
    ['javor | Sponzoři | sponsor', 'buk | Sponzoři | sponsor'],
  ],
  [
    'donors beside places kept for partners',
    page(
      'Rallye',
      '<div><h3>Partenaires</h3><ul><li>Partenaire 1</li><li>Partenaire 2</li></ul></div><div><h3>Châteaux donateurs</h3><ul><li>Château Chêne</li><li>Château Hêtre</li></ul></div>',
    ),
    ['Château Chêne | Châteaux donateurs | sponsor', 'Château Hêtre | Châteaux donateurs | sponsor'],
  ],
  [
    'cards in words before a panel headed alike',
    page(
      'Torneig',
      `<h1>Patrocinadors</h1><div class="grid">${['Snowmere', 'Amics del Castell', 'Celler Alzina'].map((x) => `<article><h2>${x}</h2><p>Empresa de la comarca.</p><a href="/mes">Veure</a></article>`).join('')}</div><div class="panel"><h2>Una idea que va més enllà del torneig</h2><p>Volem que siguin visibles.</p></div>`,
    ),
    ['Snowmere', 'Amics del Castell', 'Celler Alzina'].map((name) => `${name} | Patrocinadors | sponsor`),
  ],
  [
    'no picture that decorates every card of an offer',
    page(
      'Sponsorzy',
      `<h1>Budujemy razem</h1>${['Sponsor Główny', 'Partner Eventu', 'Partner Medialny'].map((x) => `<div class="card"><img src="/clip.png" alt="smycz"><div><h3>${x}</h3></div><img src="/clip.png" alt="smycz"></div>`).join('')}`,
    ),
    [],
  ],
]

describe('extractSponsors', () => {
  it.each(lists)('reads %s', (_sentence, html, expected) => expect(rows(html)).toEqual(expected))
})
