import { describe, expect, it } from 'vitest'
import { extractSponsors } from './extract-sponsors.ts'

// Invented companies on invented pages: one page per family of markup or kind of page.
const url = 'https://fernwood-days.example/2031/sponsors'
const page = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`
const rows = (html: string, at = url) =>
  extractSponsors(html, { url: at }).sponsors.map(({ name, tier, role }) => `${name} | ${tier} | ${role}`)
const logo = (name: string, host: string) =>
  `<a href="https://${host}"><img src="/img/${name.toLowerCase()}.png" alt="${name}"></a>`

type Case = [sentence: string, html: string, expected: string[]]

const markups: Case[] = [
  [
    'reads tier headings over linked logos',
    page(
      'Sponsors',
      `<nav><a href="/">Home</a></nav><h1>Our sponsors</h1><h2>Gold</h2><div>${logo('Quillmark', 'quillmark.example')}${logo('Brassica', 'brassica.example')}</div><h2>Silver</h2><div>${logo('Oddmoor', 'oddmoor.example')}</div>`,
    ),
    ['Quillmark | Gold | sponsor', 'Brassica | Gold | sponsor', 'Oddmoor | Silver | sponsor'],
  ],
  [
    'reads an exhibitor table with booth numbers',
    page(
      'Aussteller 2031',
      '<h1>Ausstellerverzeichnis</h1><table><tr><th>Firma</th><th>Halle</th><th>Stand</th></tr><tr><td>Grünspecht Technik GmbH</td><td>3</td><td>B12</td></tr><tr><td>Nordlicht Werkzeuge AG</td><td>3</td><td>B14</td></tr><tr><td><a href="https://talwind.example">Talwind</a></td><td>4</td><td>A01</td></tr></table>',
    ),
    [
      'Grünspecht Technik GmbH | Ausstellerverzeichnis | exhibitor',
      'Nordlicht Werkzeuge AG | Ausstellerverzeichnis | exhibitor',
      'Talwind | Ausstellerverzeichnis | exhibitor',
    ],
  ],
  [
    'reads a logo grid of empty alternative texts and lazy images by domain',
    page(
      'Partner',
      `<div class="elementor-widget-heading"><h2 class="elementor-heading-title">Unsere Partner</h2></div><div class="elementor-row">${['vastmere', 'peltridge', 'oakhollow'].map((x) => `<div class="elementor-col"><a href="https://www.${x}.example/"><img src="data:image/gif;base64,R0" data-src="/wp-content/uploads/2031/${x}-logo-300x120.png" alt=""></a></div>`).join('')}</div>`,
    ),
    [
      'vastmere | Unsere Partner | partner',
      'peltridge | Unsere Partner | partner',
      'oakhollow | Unsere Partner | partner',
    ],
  ],
  [
    'reads background-image logos under a tier in a div',
    page(
      'Sponsoren',
      '<div class="w-section"><div class="title">Platinsponsoren</div><div class="w-layout-grid"><a class="logo-tile" href="https://hexenkraut.example" title="Hexenkraut" style="background-image:url(/i/hexenkraut.svg)"></a><a class="logo-tile" href="https://moorbach.example" title="Moorbach" style="background-image:url(/i/moorbach.svg)"></a></div></div>',
    ),
    ['Hexenkraut | Platinsponsoren | sponsor', 'Moorbach | Platinsponsoren | sponsor'],
  ],
  [
    'reads an accordion of lists',
    page(
      'Commanditaires',
      '<h1>Nos commanditaires</h1><div class="accordion"><button class="acc">Or</button><ul><li><a href="https://lavandiere.example">Lavandière</a></li><li><a href="https://petitpont.example">Petit Pont</a></li></ul><button class="acc">Argent</button><ul><li><a href="https://gres.example">Grès &amp; Fils</a></li></ul></div>',
    ),
    ['Lavandière | Or | sponsor', 'Petit Pont | Or | sponsor', 'Grès & Fils | Argent | sponsor'],
  ],
  [
    'reads a definition list of tiers',
    page(
      'Patrocinadores',
      '<h2>Patrocinadores</h2><dl><dt>Oro</dt><dd><a href="https://rioverde.example">Río Verde</a></dd><dd><a href="https://cerrazul.example">Cerro Azul</a></dd><dt>Plata</dt><dd><a href="https://lunada.example">Lunada</a></dd></dl>',
    ),
    ['Río Verde | Oro | sponsor', 'Cerro Azul | Oro | sponsor', 'Lunada | Plata | sponsor'],
  ],
  [
    'reads a table with the tier in the first column',
    page(
      'Sponsors',
      '<h1>Sponsors</h1><table><tr><td>Gold</td><td><a href="https://kestrelworks.example">Kestrelworks</a>, <a href="https://lumenfold.example">Lumenfold</a></td></tr><tr><td>Silver</td><td><a href="https://pinegate.example">Pinegate</a></td></tr></table>',
    ),
    ['Kestrelworks | Gold | sponsor', 'Lumenfold | Gold | sponsor', 'Pinegate | Silver | sponsor'],
  ],
  [
    'reads badges on every card as tiers',
    page(
      'Sponsors',
      `<h1>Sponsors</h1><ul class="sched-list">${[
        ['Amberline', 'Gold'],
        ['Bellwater', 'Gold'],
        ['Cinderhay', 'Silver'],
        ['Dewpoint', 'Silver'],
      ]
        .map(
          ([n, t]) =>
            `<li><a href="/sponsor/${n!.toLowerCase()}"><img src="/c/${n!.toLowerCase()}.png" alt=""><h2>${n}</h2></a><span class="level">${t}</span></li>`,
        )
        .join('')}</ul>`,
    ),
    [
      'Amberline | Gold | sponsor',
      'Bellwater | Gold | sponsor',
      'Cinderhay | Silver | sponsor',
      'Dewpoint | Silver | sponsor',
    ],
  ],
  [
    'reads paragraphs made from Markdown, with names after logos',
    page(
      'Sponzoři',
      '<h2>Partneři</h2><h3>Zlatý partner</h3><p><a href="https://javorek.example"><img src="javorek.png" alt="Javorek logo"></a></p><p>Javorek dodává nábytek do celého světa.</p><h3>Stříbrný partner</h3><p><a href="https://vlkovice.example"><img src="v.png" alt="Vlkovice s.r.o."></a></p>',
    ),
    ['Javorek | Zlatý partner | sponsor', 'Vlkovice s.r.o. | Stříbrný partner | sponsor'],
  ],
  [
    'reads one sentence of thanks',
    page(
      'Welcome',
      '<h1>Workshop on Lichens</h1><p>The workshop takes place in May. It is kindly sponsored by <a href="https://mossgrove.example">Mossgrove</a>, <a href="https://tundra-labs.example">Tundra Labs</a> and <a href="https://birchwell.example">Birchwell</a>. See <a href="https://maps.example">the map</a>.</p>',
    ),
    ['Mossgrove | null | sponsor', 'Tundra Labs | null | sponsor', 'Birchwell | null | sponsor'],
  ],
  [
    'reads names written as plain lines',
    page(
      'スポンサー',
      '<h1>スポンサー</h1><h3>ゴールドスポンサー</h3><ul><li>株式会社かえで</li><li>有限会社みなと製作所</li></ul><h3>メディアパートナー</h3><ul><li>月刊やまなみ</li></ul>',
    ),
    [
      '株式会社かえで | ゴールドスポンサー | sponsor',
      '有限会社みなと製作所 | ゴールドスポンサー | sponsor',
      '月刊やまなみ | メディアパートナー | media_partner',
    ],
  ],
  [
    'reads the data of a page its script would build',
    `<!doctype html><title>Sponsors</title><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(
      {
        props: {
          pageProps: {
            sponsors: [
              { name: 'Gorsefield', website: 'https://gorsefield.example', tier: 'Gold' },
              { name: 'Ravelstone', website: 'https://ravelstone.example', tier: 'Bronze' },
            ],
            speakers: [{ name: 'Ada Example' }],
          },
        },
      },
    )}</script>`,
    ['Gorsefield | Gold | sponsor', 'Ravelstone | Bronze | sponsor'],
  ],
  [
    'tells sponsors, media partners, organisers and the venue apart',
    page(
      'Festival',
      `<h2>Спонсоры</h2>${logo('Берёзка', 'berezka.example')}${logo('Полюс', 'polus.example')}<h2>Информационные партнеры</h2>${logo('Вестник', 'vestnik.example')}<h2>Организатор</h2>${logo('Клуб', 'klub.example')}`,
    ),
    [
      'Берёзка | Спонсоры | sponsor',
      'Полюс | Спонсоры | sponsor',
      'Вестник | Информационные партнеры | media_partner',
      'Клуб | Организатор | organizer',
    ],
  ],
]

const tabs: Case = [
  'reads tabs, whose labels stand apart from their panels',
  page(
    'Sponsors',
    `<h1>Sponsors</h1><ul class="nav nav-tabs"><li><a href="#t1">Gold</a></li><li><a href="#t2">Silver</a></li></ul><div id="t1">${logo('Quillmark', 'quillmark.example')}</div><div id="t2">${logo('Oddmoor', 'oddmoor.example')}</div>`,
  ),
  ['Quillmark | Gold | sponsor', 'Oddmoor | Silver | sponsor'],
]
markups.push(tabs)

const silent: Case[] = [
  [
    'a price table',
    page(
      'Become a sponsor',
      '<h1>Sponsorship packages</h1><h2>Gold</h2><ul><li>Logo on website</li><li>4 tickets</li></ul><p>€5,000</p><h2>Silver</h2><ul><li>Logo on website</li></ul><p>€2,500</p><a href="mailto:hi@fernwood-days.example">Contact</a>',
    ),
    [],
  ],
  [
    "last year's sponsors",
    page(
      'Fernwood Days 2031',
      `<h1>Fernwood Days 2031</h1><h2>Past sponsors</h2>${logo('Oldbarn', 'oldbarn.example')}<h2>Sponsors 2030</h2>${logo('Formerly', 'formerly.example')}`,
    ),
    [],
  ],
  [
    'a footer with credits and social links',
    page(
      'Talks',
      '<h1>Talks</h1><p>Soon.</p><footer><a href="https://twitter.com/fernwood"><img src="twitter.png" alt="Twitter"></a><p>Powered by <a href="https://sitekit.example">Sitekit</a></p></footer>',
    ),
    [],
  ],
  [
    'a page of speakers with company links',
    page(
      'Speakers',
      '<h1>Speakers</h1><div><img src="a.jpg" alt="Ada Example"><h3>Ada Example</h3><a href="https://quillmark.example">Quillmark</a></div><div><img src="b.jpg" alt="Ben Example"><h3>Ben Example</h3><a href="https://oddmoor.example">Oddmoor</a></div>',
    ),
    [],
  ],
]

describe('extractSponsors', () => {
  it.each(markups)('%s', (_sentence, html, expected) => expect(rows(html)).toEqual(expected))

  it.each(silent)('lists nobody from %s', (_sentence, html) =>
    expect(rows(html, 'https://fernwood-days.example/2031')).toEqual([]),
  )

  it('keeps script in a name as plain text', () => {
    const html = page(
      'Sponsors',
      `<h2>Gold sponsors</h2><ul><li><a href="https://acorn.example">&lt;script&gt;alert(1)&lt;/script&gt; Acorn</a></li><li><a href="https://beech.example">Beech<script>alert(2)</script></a></li></ul>`,
    )
    expect(extractSponsors(html).sponsors.map(({ name }) => name)).toEqual(['<script>alert(1)</script> Acorn', 'Beech'])
  })

  it('ranks tiers and gives absolute addresses, logos and a path to the evidence', () => {
    const html = page(
      'Sponsors',
      `<h2>Bronze</h2><p>${logo('Oddmoor', 'oddmoor.example')}</p><h2>Gold</h2><p>${logo('Quillmark', 'quillmark.example')}</p>`,
    )
    expect(extractSponsors(html, { url }).sponsors).toMatchObject([
      {
        name: 'Oddmoor',
        tierRank: 2,
        url: 'https://oddmoor.example/',
        logo: 'https://fernwood-days.example/img/oddmoor.png',
      },
      { name: 'Quillmark', tierRank: 1, evidence: { path: 'html > body > p:nth-child(4)' } },
    ])
  })

  it('marks a name it only infers', () => {
    const html = page(
      'Sponsors',
      '<h2>Sponsors</h2><p><a href="https://www.hillside-power.example"><img src="/u/8f3a2b1c9d.png" alt=""></a></p>',
    )
    expect(extractSponsors(html, { url }).sponsors).toMatchObject([
      { name: 'hillside-power.example', nameInferred: true },
    ])
  })

  it('says what kind of page it read', () => {
    expect(extractSponsors(silent[0]![1]).kindOfPage).toBe('call_for_sponsors')
    expect(extractSponsors(markups[1]![1]).kindOfPage).toBe('exhibitors')
  })
})
