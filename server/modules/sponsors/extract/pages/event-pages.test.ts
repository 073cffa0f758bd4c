import { describe, expect, it } from 'vitest'
import { extractSponsors } from '../extract-sponsors.ts'

// Pages of events in other fields and languages, as their organisers write them; all companies are invented.
const page = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`
const rows = (html: string) =>
  extractSponsors(html, { url: 'https://event.example/2031' }).sponsors.map(
    ({ name, tier, role }) => `${name} | ${tier} | ${role}`,
  )
const logos = (...names: string[]) =>
  names
    .map((name, i) => `<a href="https://c${i}${name.length}.example"><img src="/l/${i}.png" alt="${name}"></a>`)
    .join('')
const pictures = (...names: string[]) => names.map((name) => `<img src="/l/x.png" alt="${name}">`).join('')

type Case = [sentence: string, html: string, expected: string[]]

const lists: Case[] = [
  [
    'a medical congress in Turkish with halls and levels',
    page(
      'Kongre',
      `<h2>Sponsorlarımız</h2><h3>Elmas Sponsor</h3><div>${logos('Meşe İlaç')}</div><h3>Altın Sponsorlar</h3><div>${logos('Çınar Tıp', 'Defne Medikal')}</div><h3>Medya Sponsorları</h3><div>${logos('Sağlık Postası')}</div><h3>Düzenleyenler</h3><div>${logos('Meşe Derneği')}</div>`,
    ),
    [
      'Meşe İlaç | Elmas Sponsor | sponsor',
      'Çınar Tıp | Altın Sponsorlar | sponsor',
      'Defne Medikal | Altın Sponsorlar | sponsor',
      'Sağlık Postası | Medya Sponsorları | media_partner',
      'Meşe Derneği | Düzenleyenler | organizer',
    ],
  ],
  [
    'a film festival in French with institutions, media and hosts',
    page(
      'Festival',
      `<h2>Partenaires institutionnels</h2><div>${logos('Région Boisclair', 'Ville de Pinsec')}</div><h2>Partenaires officiels</h2><div>${logos('Banque Lavandière')}</div><h2>Partenaires médias</h2><div>${logos('Radio Grès')}</div><h2>Lieux du festival</h2><p>Cinéma Le Petit Pont</p>`,
    ),
    [
      'Région Boisclair | Partenaires institutionnels | partner',
      'Ville de Pinsec | Partenaires institutionnels | partner',
      'Banque Lavandière | Partenaires officiels | partner',
      'Radio Grès | Partenaires médias | media_partner',
    ],
  ],
  [
    'a marathon in Korean, organisers and sponsors as facts',
    page(
      '마라톤',
      '<h1>느티나무 마라톤</h1><ul><li>일시: 2031년 5월 10일</li><li>주최: 느티나무시</li><li>후원: 단풍은행, 소나무전자</li></ul>',
    ),
    ['단풍은행 | 후원 | sponsor', '소나무전자 | 후원 | sponsor'],
  ],
  [
    'a sports club in Danish',
    page(
      'Klub',
      `<h2>Hovedsponsor</h2><div>${pictures('Bøgeskov Bank')}</div><h2>Guldsponsorer</h2><div>${pictures('Ahorn Byg', 'Elm El')}</div><h2>Samarbejdspartnere</h2><div>${pictures('Lindeby Kommune')}</div>`,
    ),
    [
      'Bøgeskov Bank | Hovedsponsor | sponsor',
      'Ahorn Byg | Guldsponsorer | sponsor',
      'Elm El | Guldsponsorer | sponsor',
      'Lindeby Kommune | Samarbejdspartnere | partner',
    ],
  ],
  [
    'a fair in Arabic, written from right to left',
    page(
      'المعرض',
      `<div dir="rtl"><h2>الرعاة</h2><h3>الراعي البلاتيني</h3><div>${logos('شركة الزيتون')}</div><h3>الراعي الذهبي</h3><div>${logos('مصرف النخيل')}</div><h3>الشركاء الإعلاميون</h3><div>${logos('صحيفة الميناء')}</div></div>`,
    ),
    [
      'شركة الزيتون | الراعي البلاتيني | sponsor',
      'مصرف النخيل | الراعي الذهبي | sponsor',
      'صحيفة الميناء | الشركاء الإعلاميون | media_partner',
    ],
  ],
  [
    'a conference in Hebrew',
    page(
      'כנס',
      `<div dir="rtl"><h2>נותני חסות</h2><h3>חסות זהב</h3><div>${logos('אלון מערכות', 'ברוש תוכנה')}</div><h3>חסות כסף</h3><div>${logos('תאנה')}</div></div>`,
    ),
    ['אלון מערכות | חסות זהב | sponsor', 'ברוש תוכנה | חסות זהב | sponsor', 'תאנה | חסות כסף | sponsor'],
  ],
  [
    'a music festival in Thai',
    page(
      'เทศกาล',
      `<h2>ผู้สนับสนุนหลัก</h2><div>${logos('ธนาคารไผ่')}</div><h2>ผู้สนับสนุนด้านสื่อ</h2><div>${logos('วิทยุบัว')}</div>`,
    ),
    ['ธนาคารไผ่ | ผู้สนับสนุนหลัก | sponsor', 'วิทยุบัว | ผู้สนับสนุนด้านสื่อ | media_partner'],
  ],
  [
    'a university fair in Vietnamese',
    page(
      'Ngày hội',
      `<h2>Nhà tài trợ vàng</h2><div>${pictures('Ngân hàng Tre Xanh', 'Công ty Sen Vàng')}</div><h2>Đơn vị đồng hành</h2><div>${pictures('Báo Hoa Mai')}</div><h2>Ban tổ chức</h2><div>${pictures('Trường Phượng Vĩ')}</div>`,
    ),
    [
      'Ngân hàng Tre Xanh | Nhà tài trợ vàng | sponsor',
      'Công ty Sen Vàng | Nhà tài trợ vàng | sponsor',
      'Báo Hoa Mai | Đơn vị đồng hành | partner',
    ],
  ],
  [
    'a competition in Indonesian, with a line of thanks',
    page(
      'Lomba',
      `<h3>Sponsor Emas</h3><div>${logos('Bank Jati')}</div><h3>Didukung oleh</h3><div>${logos('Dinas Cendana')}</div><h3>Mitra Media</h3><div>${logos('Harian Melati')}</div>`,
    ),
    [
      'Bank Jati | Sponsor Emas | sponsor',
      'Dinas Cendana | Didukung oleh | supporter',
      'Harian Melati | Mitra Media | media_partner',
    ],
  ],
  [
    'an academic meeting in Chinese',
    page(
      '年会',
      `<h2>主办单位</h2><p>枫树大学</p><h2>赞助单位</h2><div>${logos('银杏科技有限公司', '松果软件')}</div><h2>合作媒体</h2><div>${logos('竹林日报')}</div>`,
    ),
    ['银杏科技有限公司 | 赞助单位 | sponsor', '松果软件 | 赞助单位 | sponsor', '竹林日报 | 合作媒体 | media_partner'],
  ],
  [
    'a race in Finnish, levels written as one word',
    page(
      'Juoksu',
      `<h2>Yhteistyökumppanit</h2><h3>Pääyhteistyökumppani</h3><div>${logos('Koivu Oy')}</div><h3>Kultakumppanit</h3><div>${logos('Haapa Oyj', 'Pihlaja Ab')}</div>`,
    ),
    [
      'Koivu Oy | Pääyhteistyökumppani | sponsor',
      'Haapa Oyj | Kultakumppanit | sponsor',
      'Pihlaja Ab | Kultakumppanit | sponsor',
    ],
  ],
  [
    'a food fair in Greek with exhibitors in a table',
    page(
      'Έκθεση',
      '<h2>Εκθέτες</h2><table><tr><th>Εταιρεία</th><th>Περίπτερο</th></tr><tr><td>Ελαιώνας ΑΕ</td><td>Α1</td></tr><tr><td>Πλάτανος</td><td>Α2</td></tr></table>',
    ),
    ['Ελαιώνας ΑΕ | Εκθέτες | exhibitor', 'Πλάτανος | Εκθέτες | exhibitor'],
  ],
  [
    'a charity run in Portuguese, support and realisation told apart',
    page(
      'Corrida',
      `<h3>Patrocínio</h3><div>${pictures('Banco Ipê', 'Farmácia Jequitibá')}</div><h3>Apoio</h3><div>${pictures('Prefeitura de Cedro')}</div><h3>Realização</h3><div>${pictures('Instituto Aroeira', 'Clube Angico')}</div>`,
    ),
    [
      'Banco Ipê | Patrocínio | sponsor',
      'Farmácia Jequitibá | Patrocínio | sponsor',
      'Prefeitura de Cedro | Apoio | supporter',
    ],
  ],
  [
    'a strip of sponsors between the page and its footer',
    page(
      'Gala',
      `<main><h1>Winter Gala</h1><p>Dinner at seven.</p></main><div class="sponsors-strip"><p class="label">Presenting sponsor</p>${logos('Alderway')}<p class="label">Sponsors</p>${logos('Maplecrest', 'Rowanfield')}</div><footer><p>© Winter Gala</p><a href="https://sitekit.example">Site by Sitekit</a></footer>`,
    ),
    ['Alderway | Presenting sponsor | sponsor', 'Maplecrest | Sponsors | sponsor', 'Rowanfield | Sponsors | sponsor'],
  ],
  [
    'an offer first, then who took it already',
    page(
      'Sponsors',
      `<h1>Become a sponsor</h1><p>Our packages start at €500.</p><h2>Gold - €5,000</h2><ul><li>Logo on the banner</li></ul><h2>Our sponsors</h2><h3>Gold</h3><div>${logos('Alderway')}</div><h3>Silver</h3><div>${logos('Maplecrest')}</div>`,
    ),
    ['Alderway | Gold | sponsor', 'Maplecrest | Silver | sponsor'],
  ],
  [
    "this year's sponsors and not those of the year before",
    page(
      'Fernwood 2031',
      `<h2>Sponsors 2031</h2><div>${logos('Alderway', 'Maplecrest')}</div><h2>Sponsors 2030</h2><div>${logos('Rowanfield', 'Hazelbrook')}</div>`,
    ),
    ['Alderway | Sponsors | sponsor', 'Maplecrest | Sponsors | sponsor'],
  ],
  [
    'an honorary patron, who pays nothing, beside partners who do',
    page(
      'Festiwal',
      `<h3>Patronat honorowy</h3><div>${pictures('Prezydent Miasta Buk')}</div><h3>Sponsor główny</h3><div>${pictures('Jesion Bank', 'Brzoza')}</div>`,
    ),
    [
      'Prezydent Miasta Buk | Patronat honorowy | supporter',
      'Jesion Bank | Sponsor główny | sponsor',
      'Brzoza | Sponsor główny | sponsor',
    ],
  ],
  [
    'a small label over a headline in free words',
    page(
      'Games',
      `<section><span class="eyebrow">Our Sponsors</span><h2>Powered by leaders of the industry</h2><div>${pictures('Alderway', 'Maplecrest')}</div></section><section><h2>Questions</h2>${pictures('Question')}</section>`,
    ),
    ['Alderway | Our Sponsors | sponsor', 'Maplecrest | Our Sponsors | sponsor'],
  ],
  [
    'a headline in free words inside a block that its maker named',
    page(
      'Fair',
      `<section id="sponsors"><h2>Friends of the fair</h2><div>${logos('Alderway', 'Maplecrest')}</div></section>`,
    ),
    ['Alderway | Friends of the fair | sponsor', 'Maplecrest | Friends of the fair | sponsor'],
  ],
  [
    'labels and names divided by line breaks',
    page(
      'Regatta',
      '<p><b>Gold Sponsors</b><br>Alderway<br>Maplecrest</p><p>Silver Sponsors<br>Rowanfield<br>Hazelbrook</p>',
    ),
    [
      'Alderway | Gold Sponsors | sponsor',
      'Maplecrest | Gold Sponsors | sponsor',
      'Rowanfield | Silver Sponsors | sponsor',
      'Hazelbrook | Silver Sponsors | sponsor',
    ],
  ],
  [
    'exhibitors from A to Z with their stands',
    page(
      'Messe',
      '<h1>Aussteller</h1><h3>A</h3><ul><li>Ahorn AG, Halle 3, Stand B12</li><li>Akelei (B13)</li></ul><h3>B</h3><ul><li>Buche GmbH – Stand 4</li></ul>',
    ),
    ['Ahorn AG | Aussteller | exhibitor', 'Akelei | Aussteller | exhibitor', 'Buche GmbH | Aussteller | exhibitor'],
  ],
  [
    'exhibitors as headings over descriptions',
    page(
      'Expo',
      '<h1>Exhibitors</h1><div><h4>Alderway Tools</h4><p>Makers of garden tools since 1900.</p></div><div><h4>Maplecrest</h4><p>Furniture for every room.</p></div><div><h4>Rowanfield</h4><p>Bread, baked on the spot.</p></div>',
    ),
    [
      'Alderway Tools | Exhibitors | exhibitor',
      'Maplecrest | Exhibitors | exhibitor',
      'Rowanfield | Exhibitors | exhibitor',
    ],
  ],
  [
    'a sentence of thanks in Czech',
    page(
      'Konference',
      '<h1>Konference</h1><p>Setkání se koná v květnu. Konferenci podporují Javor Bank, Buk Software a Dub Invest.</p>',
    ),
    ['Javor Bank | null | sponsor', 'Buk Software | null | sponsor', 'Dub Invest | null | sponsor'],
  ],
  [
    'walls of backgrounds without links, below organisers',
    page(
      '夏令营',
      `<div class="title">主办单位</div><div><div class="tile" style="background-image:url(/s/host.2a1b9c0d.jpg)"></div></div><div class="title">合作单位</div><div>${['yinxing', 'songguo', 'zhulin'].map((x) => `<div class="tile" style="background-image: url('/static/${x}.1f2e3a4b.png')"></div>`).join('')}</div>`,
    ),
    ['yinxing | 合作单位 | partner', 'songguo | 合作单位 | partner', 'zhulin | 合作单位 | partner'],
  ],
  [
    'exhibitors by kind of goods, with a footnote about sponsors',
    page(
      'Guitar fair',
      '<h3>Exhibitor List</h3><p>* asterisk indicates sponsor</p><table><tr><th>Exhibitor</th><th>Type</th></tr><tr><td>Alderway</td><td>Acoustics</td></tr><tr><td>Maplecrest *</td><td>Pickups</td></tr></table>',
    ),
    ['Alderway | Exhibitor List | exhibitor', 'Maplecrest | Exhibitor List | exhibitor'],
  ],
  [
    'a level on every card, above a name without a logo',
    page(
      'Quỹ',
      `<h3>Nhà Tài Trợ</h3>${[
        ['Tre Xanh', 'Nhà Tài Trợ Vàng 🏆'],
        ['Sen Việt', 'Nhà Tài Trợ Bạc 🥈'],
        ['Hoa Mai', 'Nhà Tài Trợ Đồng 🥉'],
      ]
        .map(
          ([n, t]) =>
            `<div class="card"><div class="badge">${t}</div><h4>${n}</h4><p>Hỗ trợ công nghệ và hạ tầng</p></div>`,
        )
        .join('')}`,
    ),
    [
      'Tre Xanh | Nhà Tài Trợ Vàng 🏆 | sponsor',
      'Sen Việt | Nhà Tài Trợ Bạc 🥈 | sponsor',
      'Hoa Mai | Nhà Tài Trợ Đồng 🥉 | sponsor',
    ],
  ],
  [
    'one alternative text on all logos, and descriptions beside them',
    page(
      'Ομάδα',
      `<h2>Χορηγοί</h2>${['elia', 'platanos', 'kastania'].map((x) => `<div class="card"><a href="https://${x}.example"><img src="/s/${x}.png" alt="support logo"></a><p>Εταιρεία με μεγάλη εμπειρία.</p></div>`).join('')}`,
    ),
    ['elia | Χορηγοί | sponsor', 'platanos | Χορηγοί | sponsor', 'kastania | Χορηγοί | sponsor'],
  ],
  [
    'headings that repeat the title of the page',
    page(
      'Parteneri',
      `<h1>Parteneri</h1><h2>Parteneri media</h2><div>${logos('Radio Fagul')}</div><h2>Sponsori</h2><div>${logos('Banca Stejar')}</div>`,
    ),
    ['Radio Fagul | Parteneri media | media_partner', 'Banca Stejar | Sponsori | sponsor'],
  ],
  [
    'cards of a name and a few words, under a small label',
    page(
      'Congresso',
      `<section><div>Apoio Institucional</div><h2>Quem apoia esta iniciativa</h2><div class="grid">${['Instituto Ipê', 'Academia Cedro', 'Museu Angico'].map((x) => `<div class="card"><svg></svg><h3>${x}</h3><p>Universidade</p></div>`).join('')}</div></section>`,
    ),
    ['Instituto Ipê', 'Academia Cedro', 'Museu Angico'].map((name) => `${name} | Apoio Institucional | supporter`),
  ],
  [
    'cards whose level stands in small letters under the name',
    page(
      'Turnaj',
      `<h3>Hlavní partneři</h3><div class="grid">${['Javor', 'Buk', 'Dub'].map((x) => `<div class="card"><h4>${x}</h4><p>Technický partner</p></div>`).join('')}</div>`,
    ),
    ['Javor', 'Buk', 'Dub'].map((name) => `${name} | Hlavní partneři | partner`),
  ],
  [
    'drawn links that say where they lead',
    page(
      'Maratón',
      '<h1>Patrocinadores</h1><div><a href="https://www.instagram.com/panaderia" title="Ir al Instagram de Panadería Encina"><svg><path d="M0 0"/></svg></a><a href="https://roble.example" title="Ir a la web de Caja Roble"><svg><path d="M0 0"/></svg></a></div>',
    ),
    ['Panadería Encina | Patrocinadores | sponsor', 'Caja Roble | Patrocinadores | sponsor'],
  ],
]

describe('extractSponsors', () => {
  it.each(lists)('reads %s', (_sentence, html, expected) => expect(rows(html)).toEqual(expected))
})
