import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// Pages that look like lists of sponsors and are none, in many languages.
const page = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`
const rows = (html: string) =>
  extractSponsors(html, { url: 'https://event.example/2031' }).sponsors.map(({ name }) => name)
const logos = (...names: string[]) =>
  names
    .map((name, i) => `<a href="https://c${i}${name.length}.example"><img src="/l/${i}.png" alt="${name}"></a>`)
    .join('')
const pictures = (...names: string[]) => names.map((name) => `<img src="/l/x.png" alt="${name}">`).join('')

type Case = [sentence: string, html: string]

const silent: Case[] = [
  [
    'an offer in Turkish',
    page(
      'Sponsorluk',
      '<h1>Sponsor olun</h1><h2>Altın Paket - 50.000 TL</h2><ul><li>Web sitesinde logo</li><li>Stant alanı</li></ul><h2>Gümüş Paket - 25.000 TL</h2><ul><li>Web sitesinde logo</li></ul>',
    ),
  ],
  [
    'an offer in Vietnamese',
    page(
      'Tài trợ',
      '<h1>Trở thành nhà tài trợ</h1><h3>Gói Vàng</h3><ul><li>Logo trên phông nền</li><li>Quyền lợi truyền thông</li></ul>',
    ),
  ],
  [
    'an offer in Arabic',
    page(
      'الرعاية',
      '<h1>باقات الرعاية</h1><h3>الباقة الذهبية</h3><ul><li>شعار على الموقع</li><li>جناح في المعرض</li></ul>',
    ),
  ],
  [
    'an offer in Chinese',
    page('招商', '<h1>赞助方案</h1><h3>金牌赞助 100000元</h3><ul><li>会场广告</li><li>展位一个</li></ul>'),
  ],
  [
    "earlier editions' sponsors in Polish, under one line",
    page(
      'Hackathon',
      `<section><p>Sponsorzy poprzedniej edycji</p><div><div><p>Sponsor główny</p>${logos('Jesion')}</div><div><p>Sponsorzy</p>${logos('Brzoza', 'Buk')}</div></div></section>`,
    ),
  ],
  [
    'past partners with lists of their own',
    page(
      'Contest',
      `<h2>Our Past Partners</h2><h3>Sponsors</h3>${pictures('Alderway', 'Maplecrest')}<h3>Media Partners</h3>${pictures('The Daily Elm')}`,
    ),
  ],
  [
    'kinds of exhibitors that are looked for',
    page(
      'Expo',
      '<h2>Target Exhibitors</h2><ul><li>Banking and Financial Services</li><li>Tourism</li><li>Education</li></ul><h2>Exhibitor Profile</h2><ul><li>Tea Makers</li><li>Bakery Equipment</li></ul>',
    ),
  ],
  [
    'filter buttons without a list',
    page(
      'Partners',
      '<h2>Partners</h2><div><button>All</button><button>Gold sponsors</button><button>Media partners</button></div><p>To be announced.</p>',
    ),
  ],
  [
    'a navigation bar and a network bar',
    page(
      'Talks',
      '<div class="network-bar nav"><a href="https://one.example"><img src="1.png" alt="One Media"></a><a href="https://two.example"><img src="2.png" alt="Two Media"></a></div><nav><ul><li><a href="/sponsors">Sponsors</a></li><li><a href="/partners">Partners</a></li></ul></nav><h1>Talks</h1><p>Soon.</p>',
    ),
  ],
  [
    'speakers and their employers',
    page(
      'Konuşmacılar',
      `<h1>Konuşmacılar</h1><div><h3>Ada Örnek</h3><a href="https://mese.example">Meşe</a>${pictures('Ada Örnek')}</div><div><h3>Can Örnek</h3><a href="https://cinar.example">Çınar</a>${pictures('Can Örnek')}</div>`,
    ),
  ],
  [
    'a blog post about sponsoring',
    page(
      'Why sponsors matter',
      '<article><h1>How to thank your sponsors</h1><p>Sponsors: treat them well, and they come back every year with friends.</p><ul><li>Write early</li><li>Send photographs</li></ul></article>',
    ),
  ],
  [
    'empty links that move a carousel',
    page(
      'Sponsors',
      '<h2>Sponsors</h2><div class="slider"><a href="#" title="Previous"></a><a href="#" aria-label="Next"></a></div><p>Coming soon.</p>',
    ),
  ],
  [
    'a committee in a block called supporters',
    page(
      'Team',
      `<h2>Members of the committee</h2><div class="supporters">${pictures('Ada Example', 'Ben Example')}</div>`,
    ),
  ],
  [
    'pictures that only say what they are for',
    page(
      'Fair',
      '<h2>Our Sponsors</h2><div><a href="#"><img src="/x/1.png" alt="brand logo"></a><a href="#"><img src="/x/2.png" alt="Client Name"></a></div>',
    ),
  ],
]

describe('extractSponsors', () => {
  it.each(silent)('lists nobody from %s', (_sentence, html) => expect(rows(html)).toEqual([]))
})
