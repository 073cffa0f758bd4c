import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// One page for each way in which site builders, content systems and frameworks write their lists; all companies are invented.
const page = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`
const rows = (html: string) =>
  extractSponsors(html, { url: 'https://fernwood-days.example/2031' }).sponsors.map(
    ({ name, tier, role }) => `${name} | ${tier} | ${role}`,
  )
const each = <T>(items: readonly T[], write: (item: T, at: number) => string) => items.map(write).join('')
const three = ['quillmark', 'brassica', 'oddmoor']
const listed = (tier: string, role = 'sponsor') =>
  ['Quillmark', 'Brassica', 'Oddmoor'].map((name) => `${name} | ${tier} | ${role}`)
const inferred = (tier: string, role = 'sponsor') => three.map((name) => `${name} | ${tier} | ${role}`)

type Case = [sentence: string, html: string, expected: string[]]

const builders: Case[] = [
  [
    'a Webflow collection list',
    page(
      'Fernwood',
      `<div class="section"><h2 class="heading-2">Our Partners</h2><div class="w-dyn-list"><div role="list" class="w-dyn-items">${each(three, (x) => `<div role="listitem" class="w-dyn-item"><a href="https://${x}.example" class="w-inline-block"><img src="https://assets-global.website-files.example/64a1b2c3d4e5f60718293a4b/65b1c2d3e4f5a60718293a4c_${x}%20logo.svg" loading="lazy" alt=""></a></div>`)}</div></div></div>`,
    ),
    inferred('Our Partners', 'partner'),
  ],
  [
    'Squarespace blocks with lazy images',
    page(
      'Fernwood',
      `<div class="sqs-row"><div class="sqs-block html-block"><div class="sqs-block-content"><h3 style="white-space:pre-wrap;">Presenting Sponsor</h3></div></div><div class="sqs-block image-block"><a class="sqs-block-image-link" href="https://quillmark.example"><noscript><img src="https://images.squarespace-cdn.example/x/quillmark.png" alt="quillmark.png"></noscript><img class="thumb-image" data-src="https://images.squarespace-cdn.example/x/quillmark.png" data-image="https://images.squarespace-cdn.example/x/quillmark.png" alt="quillmark.png"></a></div></div>`,
    ),
    ['quillmark | Presenting Sponsor | sponsor'],
  ],
  [
    'Wix, where headings and pictures lie flat beside each other',
    page(
      'Fernwood',
      `<div data-mesh-id="c1inlineContent"><div class="wixui-rich-text"><h2 class="font_2"><span class="wixui-rich-text__text">Sponsors</span></h2></div>${each(three, (x) => `<div class="wixui-image"><a data-testid="linkElement" href="https://${x}.example" target="_blank"><wow-image><img src="https://static.wixstatic.example/media/a1b2c3_${x}~mv2.png" alt="${x[0]!.toUpperCase()}${x.slice(1)}"></wow-image></a></div>`)}<div class="wixui-rich-text"><h2 class="font_2">Contact us</h2></div><div class="wixui-image"><img src="https://static.wixstatic.example/media/map.png" alt="Map"></div></div>`,
    ),
    listed('Sponsors'),
  ],
  [
    'an Elementor gallery whose pictures are named backgrounds',
    page(
      'Fernwood',
      `<h2 class="elementor-heading-title">Sponsoren</h2><div class="elementor-gallery__container">${each(three, (x) => `<a class="e-gallery-item" href="https://${x}.example"><div class="e-gallery-image elementor-gallery-item__image" data-thumbnail="https://f.example/wp-content/uploads/${x}-300x150.png" role="img" aria-label="${x[0]!.toUpperCase()}${x.slice(1)}"></div></a>`)}</div>`,
    ),
    listed('Sponsoren'),
  ],
  [
    'Divi image modules',
    page(
      'Fernwood',
      `<div class="et_pb_row"><div class="et_pb_text_inner"><h3>Sponsors Or</h3></div>${each(three, (x) => `<div class="et_pb_module et_pb_image"><a href="https://${x}.example"><span class="et_pb_image_wrap"><img src="/wp-content/uploads/${x}.png" alt="" title="${x}"></span></a></div>`)}</div>`,
    ),
    inferred('Sponsors Or'),
  ],
  [
    'a Gutenberg gallery with captions',
    page(
      'Fernwood',
      `<h2 class="wp-block-heading">Sponsorer</h2><figure class="wp-block-gallery has-nested-images">${each(['Quillmark', 'Brassica', 'Oddmoor'], (x, i) => `<figure class="wp-block-image size-large"><img src="/wp-content/uploads/IMG_${i}23.jpg" alt=""><figcaption class="wp-element-caption">${x}</figcaption></figure>`)}</figure>`,
    ),
    listed('Sponsorer'),
  ],
  [
    'TYPO3 content elements',
    page(
      'Fernwood',
      `<div class="frame"><header><h2 class="ce-headline-center">Förderer</h2></header><div class="ce-gallery"><div class="ce-row">${each(three, (x) => `<div class="ce-column"><figure class="image"><a href="https://www.${x}.example/"><img class="image-embed-item" title="${x[0]!.toUpperCase()}${x.slice(1)}" alt="" src="/fileadmin/_processed_/a/b/csm_${x}_0f3a2b1c9d.png"></a></figure></div>`)}</div></div></div>`,
    ),
    listed('Förderer'),
  ],
  [
    'a Joomla article with centred pictures in one paragraph',
    page(
      'Fernwood',
      `<div class="item-page"><div class="page-header"><h2 itemprop="headline">Sponzori</h2></div><div itemprop="articleBody"><p style="text-align: center;">${each(three, (x) => `<a href="https://www.${x}.example/" target="_blank"><img src="/images/sponzori/${x}.jpg" alt="${x}" width="200"></a>&nbsp; `)}</p></div></div>`,
    ),
    inferred('Sponzori'),
  ],
  [
    'a marquee that shows its slides twice',
    page(
      'Fernwood',
      `<section><h2>Proudly sponsored by</h2><div class="overflow-hidden"><ul class="animate-marquee">${each(['Quillmark', 'Brassica', 'Oddmoor'], (x) => `<li><img src="/l/${x}.svg" alt="${x}"></li>`)}</ul><ul class="animate-marquee" aria-hidden="true">${each(['Quillmark', 'Brassica', 'Oddmoor'], (x) => `<li><img src="/l/${x}.svg" alt="${x}"></li>`)}</ul></div></section>`,
    ),
    listed('Proudly sponsored by'),
  ],
  [
    'logos that only the style sheet draws',
    page(
      'Fernwood',
      `<h2>Hovedsponsorer</h2><div class="logos"><a class="logo logo-1" href="https://quillmark.example" title="Quillmark"></a><a class="logo logo-2" href="https://brassica.example" aria-label="Brassica"></a><a class="logo logo-3" href="https://oddmoor.example" title="Oddmoor"></a></div>`,
    ),
    listed('Hovedsponsorer'),
  ],
  [
    'an image map',
    page(
      'Fernwood',
      `<h2>Sponsors</h2><img src="sponsors.gif" usemap="#s" alt="Our sponsors"><map name="s"><area shape="rect" coords="0,0,9,9" href="https://quillmark.example" alt="Quillmark"><area shape="rect" coords="9,0,19,9" href="https://brassica.example" alt="Brassica"><area shape="rect" coords="19,0,29,9" href="https://oddmoor.example" alt="Oddmoor"></map>`,
    ),
    listed('Sponsors'),
  ],
  [
    'drawings with titles',
    page(
      'Fernwood',
      `<h3>Partenaires</h3><div>${each(['Quillmark', 'Brassica', 'Oddmoor'], (x) => `<a href="https://${x.toLowerCase()}.example"><svg viewBox="0 0 9 9" role="img"><title>${x}</title><path d="M0 0"/></svg></a>`)}</div>`,
    ),
    listed('Partenaires', 'partner'),
  ],
  [
    'a table of the nineties with unclosed cells',
    page(
      'Fernwood',
      '<center><font size="+2"><b>Corporate Sponsors</b></font></center><table border="1"><tr><td>Quillmark<td>Brassica<tr><td>Oddmoor</table><hr><center><font size="+2"><b>Registration</b></font></center><table><tr><td>Member<td>Student</table>',
    ),
    listed('Corporate Sponsors'),
  ],
  [
    'a block that only its own name calls sponsors',
    page(
      'Fernwood',
      `<h1>Fernwood Run</h1><p>Ten kilometres.</p><div id="sponsors" class="clearfix"><ul>${each(['Quillmark', 'Brassica', 'Oddmoor'], (x) => `<li><a href="https://${x.toLowerCase()}.example"><img src="/l/${x}.jpg" alt="${x} Logo"></a></li>`)}</ul></div><div id="footer"><a href="https://sitekit.example"><img src="/k.png" alt="Sitekit"></a></div>`,
    ),
    listed('null'),
  ],
  [
    'an exhibitor directory of cards with stands',
    page(
      'Exhibitors',
      `<h1>Exhibitor Directory</h1><ul class="cards">${each(['Quillmark', 'Brassica', 'Oddmoor'], (x, i) => `<li class="js-Card card"><h3 class="card-Title"><a href="/8_0/exhibitor/exhibitor-details.cfm?exhid=${i}">${x}</a></h3><p>Booth: ${i}12</p></li>`)}</ul>`,
    ),
    listed('Exhibitor Directory', 'exhibitor'),
  ],
  [
    'an exhibitor table of links to booths',
    page(
      'Exhibitor list',
      `<h2>Exhibitors</h2><table><thead><tr><th>Company Name</th><th>Booth</th></tr></thead><tbody>${each(['Quillmark', 'Brassica', 'Oddmoor'], (x, i) => `<tr><td><a class="exhibitorName" href="eBooth.aspx?BoothID=${i}">${x}</a></td><td><a class="boothLabel" href="floor.aspx?b=${i}">${i}0${i}</a></td></tr>`)}</tbody></table>`,
    ),
    listed('Exhibitors', 'exhibitor'),
  ],
  [
    'facts of the event in a table, roles in its first column',
    page(
      '大会概要',
      '<h1>大会概要</h1><table><tr><th>日時</th><td>2031年5月10日</td></tr><tr><th>主催</th><td>かえで市</td></tr><tr><th>協賛</th><td>株式会社かえで、有限会社みなと製作所</td></tr><tr><th>後援</th><td>月刊やまなみ<br>みどり新聞社</td></tr></table>',
    ),
    [
      '株式会社かえで | 協賛 | sponsor',
      '有限会社みなと製作所 | 協賛 | sponsor',
      '月刊やまなみ | 後援 | supporter',
      'みどり新聞社 | 後援 | supporter',
    ],
  ],
  [
    'facts of the event line by line',
    page(
      'お知らせ',
      '<article><h1>みなとまつり開催</h1><p>開催日時：2031年5月10日(日)11:00〜19:30</p><p>特別協賛：かえで医院</p><p>後援：みなと市、みなと商工会議所</p></article>',
    ),
    ['かえで医院 | 特別協賛 | sponsor', 'みなと市 | 後援 | supporter', 'みなと商工会議所 | 後援 | supporter'],
  ],
  [
    'filter buttons above one wall of logos',
    page(
      'Sponsorlar',
      `<h2>Sponsorlar</h2><div class="filters"><button>Hepsi</button><button>Ana Sponsorlar</button><button>Medya Sponsorları</button></div><div class="wall">${each(['Quillmark', 'Brassica', 'Oddmoor'], (x) => `<div class="pic"><img src="/l/${x}.png" alt="${x}"></div>`)}</div>`,
    ),
    listed('null'),
  ],
  [
    'names in tiles of plain text, with an introduction before them',
    page(
      'Партнёры',
      '<h2>Партнёры и спонсоры</h2><p>Согласно положению фестиваля, утверждённому оргкомитетом.</p><div class="grid"><div class="tile"><svg></svg><span>Берёзовая консерватория</span></div><div class="tile"><svg></svg><span>Фонд «Полюс»</span></div><div class="tile"><svg></svg><span>ООО «Музыкальный двор»</span></div></div>',
    ),
    ['Берёзовая консерватория', 'Фонд «Полюс»', 'ООО «Музыкальный двор»'].map(
      (name) => `${name} | Партнёры и спонсоры | sponsor`,
    ),
  ],
  [
    'descriptions as alternative texts',
    page(
      'Fernwood',
      '<h2>Companies that exhibit at our fair</h2><ul><li><img alt="Logo of payments platform Quillmark" src="/a1.png"></li><li><img alt="The logo for the American consultancy company Brassica" src="/a2.png"></li><li><img alt="Logo for garden tools manufacturer Oddmoor" src="/a3.png"></li></ul>',
    ),
    listed('Companies that exhibit at our fair', 'exhibitor'),
  ],
  [
    'one picture per level, named by its file',
    page(
      'Fernwood',
      `<div class="sidebar"><p><strong>Thank you to our 2031 sponsors!</strong></p>${each(['Gold', 'Silver'], (t, i) => `<div><span><strong>${t}</strong></span><p><img src="/assets/${three[i]}_150px.png" alt="${t} logo"></p></div>`)}</div>`,
    ),
    ['quillmark | Gold | sponsor', 'brassica | Silver | sponsor'],
  ],
  [
    'a level for alternative text, and the name in bold beside it',
    page(
      'Форум',
      '<h2>Партнери</h2><div><h3>Генеральний партнер</h3><div><img src="/l/main-partner.png" alt="Генеральний партнер"><p>Компанія <strong>Явірник</strong> — лідер у впровадженні технологій для аграріїв.</p></div></div>',
    ),
    ['Явірник | Генеральний партнер | partner'],
  ],
  [
    'a platform that sponsors, beside profiles on it',
    page(
      'Fernwood',
      '<h2>Gold sponsors</h2><p><a href="https://about.facebook.com/"><img src="/fb.png" alt="Facebook"></a> <a href="https://quillmark.example"><img src="/q.png" alt="Quillmark"></a></p><h2>Follow us</h2><p><a href="https://www.facebook.com/fernwood"><img src="/f.png" alt="Facebook"></a></p>',
    ),
    ['Facebook | Gold sponsors | sponsor', 'Quillmark | Gold sponsors | sponsor'],
  ],
  [
    'logos whose links were never filled in',
    page(
      'Fernwood',
      '<h3>Weitere Sponsoren</h3><div><a href=""><img src="/img/logo_quillmark.jpg"></a><a href="https://brassica.example"><img src="/img/b.png" alt="Brassica"></a><a href="#"><img src="/img/oddmoor.jpg"></a></div>',
    ),
    [
      'quillmark | Weitere Sponsoren | sponsor',
      'Brassica | Weitere Sponsoren | sponsor',
      'oddmoor | Weitere Sponsoren | sponsor',
    ],
  ],
]

builders.push([
  'logos above news that are linked like names',
  page(
    'Fernwood',
    `<h2>Sponsors</h2><div>${each(['Quillmark', 'Brassica', 'Oddmoor'], (x) => `<img src="/l/x.png" alt="${x}">`)}</div><h3><a href="/n/1">Opening night</a></h3><p>Last week we opened.</p><h3><a href="/n/2">The winners</a></h3><p>Today we say who won.</p>`,
  ),
  listed('Sponsors'),
])

const embedded: Case[] = [
  [
    'a Nuxt 3 payload, which refers to its values by number',
    `<!doctype html><title>Fernwood</title><div id="__nuxt"></div><script type="application/json" id="__NUXT_DATA__" data-ssr="true">${JSON.stringify([{ data: 1 }, { 'sponsors-list': 2 }, [3, 7], { name: 4, url: 5, level: 6 }, 'Quillmark', 'https://quillmark.example', 'Gold', { name: 8, url: 9, level: 10 }, 'Oddmoor', 'https://oddmoor.example', 'Silver'])}</script>`,
    ['Quillmark | Gold | sponsor', 'Oddmoor | Silver | sponsor'],
  ],
  [
    'a SvelteKit answer, text within data',
    `<!doctype html><title>Fernwood</title><script type="application/json" data-sveltekit-fetched data-url="/api">${JSON.stringify({ status: 200, body: JSON.stringify({ sponsors: [{ name: 'Quillmark', website: 'https://quillmark.example', tier: 'Gold' }] }) })}</script>`,
    ['Quillmark | Gold | sponsor'],
  ],
  [
    "schema.org's sponsors of an event",
    `<!doctype html><title>Fernwood</title><script type="application/ld+json">${JSON.stringify({ '@type': 'Event', name: 'Fernwood', sponsor: [{ '@type': 'Organization', name: 'Quillmark', url: 'https://quillmark.example' }], performer: [{ '@type': 'Person', name: 'Ada Example' }] })}</script>`,
    ['Quillmark | null | sponsor'],
  ],
]

describe('extractSponsors', () => {
  it.each([...builders, ...embedded])('reads %s', (_sentence, html, expected) => expect(rows(html)).toEqual(expected))
})
